import { useMemo } from 'react'
import { isAvailable } from '#shared/commands/is-available.ts'
import { COMMANDS, type CommandSpec } from '#shared/commands/command-table.ts'
import { labelOf } from '#shared/commands/menu-tree.ts'
import { readMarkedLabel } from '#shared/commands/marked-label.ts'
import { isDesktop } from '#renderer/api/host-window.ts'
import { PaletteDialog } from '#renderer/features/palette/palette-dialog.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { recentRecords } from './recent-records.ts'
import { useCommandContext } from './use-command-context.ts'
import { useOpenRecord } from './use-open-record.ts'

interface FramePaletteProps {
  onCommand: (id: string) => void
  onClose: () => void
}

/** The palette over the command table: what cannot be done now is not offered. */
export const FramePalette = ({ onCommand, onClose }: FramePaletteProps) => {
  const { translateShared } = useTranslate()
  const context = useCommandContext()
  const go = useGo()
  const open = useOpenRecord()
  const commands = useMemo(() => {
    const all: readonly CommandSpec[] = COMMANDS
    return all
      .filter((spec) => spec.id !== 'palette.open' && spec.role === null && isAvailable(spec, context))
      .filter(({ host }) => host === 'any' || isDesktop())
      .map((spec) => ({
        id: spec.id,
        shortcut: spec.shortcut,
        label: readMarkedLabel(labelOf(spec, translateShared, context)).label,
        menu: readMarkedLabel(translateShared(`menu.${spec.menu}`)).label,
      }))
  }, [context, translateShared])
  return (
    <PaletteDialog
      commands={commands}
      recent={recentRecords().filter(({ id }) => id !== open?.id)}
      onCommand={onCommand}
      onOpen={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)}
      onClose={onClose}
    />
  )
}
