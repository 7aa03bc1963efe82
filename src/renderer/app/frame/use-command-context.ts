import { useMemo } from 'react'
import type { CommandContext } from '#shared/commands/command-context.ts'
import { usePolicy } from '#renderer/api/use-policy.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { languageStore } from '#renderer/i18n/language-store.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useStore } from '#renderer/lib/store.ts'
import { themeStore } from '../theme-store.ts'
import { useRecentFiles } from './recent-files.ts'
import { useRecentRecords } from './recent-records.ts'
import { sidebarStore, statusBarStore } from './sidebar-store.ts'
import { useOpenRecord } from './use-open-record.ts'
import { useStepWords } from './use-step-words.ts'

/** What menus, keys and the palette are made for: what is open, practised, fixed, and could be undone. */
export const useCommandContext = (): CommandContext => {
  const { t } = useTranslate()
  const theme = useStore(themeStore)
  const { locale } = useStore(languageStore)
  const open = useOpenRecord()
  const { isPractice, role } = useWorkspace()
  const hasSidebar = useStore(sidebarStore)
  const hasStatusBar = useStore(statusBarStore)
  const { policy } = usePolicy()
  const { undo, redo } = useStepWords()
  const records = useRecentRecords()
  const recent = useMemo(() => records.map(({ title }) => title || t('record.untitled')), [records, t])
  const files = useRecentFiles()
  const recentFiles = useMemo(
    () => files.map(({ name, isThere }) => ({ name: name.slice(0, 300), isThere })),
    [files],
  )
  return useMemo<CommandContext>(
    () => ({
      hasWorkspace: true,
      isPractice,
      isCoordinator: role === 'municipality',
      hasSidebar,
      hasStatusBar,
      off: policy.language === undefined ? policy.off : [...policy.off, 'language'],
      hasRecord: open !== null,
      hasPage: open?.kind === 'meeting' || open?.kind === 'order',
      theme: theme === 'contrast-dark' ? 'contrast' : theme,
      locale,
      ...(undo === null ? {} : { undo }),
      ...(redo === null ? {} : { redo }),
      recent,
      recentFiles,
    }),
    [
      open,
      theme,
      locale,
      undo,
      redo,
      recent,
      recentFiles,
      isPractice,
      role,
      hasSidebar,
      hasStatusBar,
      policy,
    ],
  )
}
