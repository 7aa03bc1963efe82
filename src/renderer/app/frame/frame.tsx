import { lazy, type ReactNode, useCallback, Suspense, useEffect, useState } from 'react'
import { RouterProvider } from 'react-aria-components'
import { isDesktop } from '#renderer/api/host-window.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { ShareWatch } from '#renderer/features/share/share-watch.tsx'
import { SpellingProvider } from '#renderer/features/spelling/spelling-provider.tsx'
import { PracticeBanner } from '#renderer/features/practice/practice-banner.tsx'
import { readAllWords } from '#renderer/i18n/language-store.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { withWords } from '#renderer/i18n/with-words.ts'
import { followField } from '#renderer/lib/field-in-use.ts'
import { useStore } from '#renderer/lib/store.ts'
import { followTyping } from '#renderer/lib/field-typing.ts'
import { holdTyping, takeTyping } from '#renderer/lib/held-typing.ts'
import { whenSettled } from '#renderer/lib/when-settled.ts'
import { Region } from '#renderer/ui/region.tsx'
import type { Kind } from '#shared/model/kinds.ts'
import { HistoryContext } from '#renderer/layout/history-context.ts'
import { WarningsContext } from '#renderer/layout/warnings-context.ts'
import { useRegionKeys } from '#renderer/ui/use-region-keys.ts'
import { useGo } from '../use-go.ts'
import { AppMenu } from './app-menu.tsx'
import * as css from './frame.css.ts'
import { FrameNav } from './frame-nav.tsx'
import { MendedNote } from './mended-note.tsx'
import { NewsWatch } from './news-watch.tsx'
import { NoteOpened } from './note-opened.tsx'
import { FrameStatus } from './frame-status.tsx'
import { PolicyTrouble } from './policy-trouble.tsx'
import { sidebarStore, statusBarStore } from './sidebar-store.ts'
import type { OpenRecord } from './use-open-record.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useHandedFiles } from './use-handed-files.ts'
import { type ShownDialog, useRunCommand } from './use-run-command.ts'

const WhoWritesDialog = lazy(async () => {
  const { WhoWritesDialog: component } = await withWords(
    import('#renderer/features/start/who-writes-dialog.tsx'),
  )
  return { default: component }
})

const HistoryDrawer = lazy(async () => {
  const { HistoryDrawer: component } = await withWords(
    import('#renderer/features/history/history-drawer.tsx'),
  )
  return { default: component }
})

const WarningsPanel = lazy(async () => {
  const { WarningsPanel: component } = await withWords(
    import('#renderer/features/warnings/warnings-panel.tsx'),
  )
  return { default: component }
})

const warningsOf = (kind: Kind, id: string): ReactNode => (
  <Suspense>
    <WarningsPanel key={id} kind={kind} id={id} />
  </Suspense>
)

const FrameDialog = lazy(async () => {
  const { FrameDialog: component } = await withWords(import('./frame-dialog.tsx'))
  return { default: component }
})

/** Not before the frame stands; who needs them sooner asks by `withWords`. */
const readWordsWhenSettled = (): (() => void) => whenSettled(() => void readAllWords().catch(() => undefined))

interface FrameProps {
  dataFolder: string
  children: ReactNode
}

/** The window's constant parts: menu, rooms, status line; the screen stands in the middle. */
export const Frame = ({ dataFolder, children }: FrameProps) => {
  const { t } = useTranslate()
  const { author, isPractice } = useWorkspace()
  const go = useGo()
  // Asked once a session; "later" is an answer too.
  const [isAsking, setIsAsking] = useState(author === '')
  const [dialog, setDialog] = useState<ShownDialog | null>(null)
  const [past, setPast] = useState<OpenRecord | null>(null)
  const openHistory = useCallback((kind: Kind, id: string) => setPast({ kind, id }), [])
  const hasSidebar = useStore(sidebarStore)
  const hasStatusBar = useStore(statusBarStore)
  const run = useRunCommand((asked) => {
    if (asked === 'author') return setIsAsking(true)
    if (asked === 'palette' && dialog !== 'palette') holdTyping()
    setDialog(asked)
  })
  useEffect(() => (dialog === 'palette' ? () => void takeTyping() : undefined), [dialog])
  useRegionKeys()
  useEffect(readWordsWhenSettled, [])
  useEffect(followTyping, [])
  useEffect(followField, [])
  const { isHeld } = useDroppedFiles(() => setDialog('readPdf'))
  useHandedFiles()
  return (
    <SpellingProvider>
      <RouterProvider navigate={go} useHref={(path) => `#${path}`}>
        <div className={css.frame}>
          <AppMenu onCommand={run} isShown={!isDesktop()} />
          <PolicyTrouble />
          <MendedNote />
          {isPractice ? (
            <PracticeBanner
              onRestart={() => setDialog('restartPractice')}
              onEnd={() => setDialog('endPractice')}
            />
          ) : null}
          <div className={css.middle}>
            {hasSidebar ? (
              <Region kind="nav" name="rooms" label={t('frame.rooms')} className={css.nav}>
                <FrameNav />
              </Region>
            ) : null}
            <main className={css.work}>
              <HistoryContext value={openHistory}>
                <WarningsContext value={warningsOf}>{children}</WarningsContext>
              </HistoryContext>
            </main>
          </div>
          <NoteOpened />
          <NewsWatch />
          <ShareWatch />
          {isHeld ? (
            <div className={css.dropTarget}>
              <div className={css.dropWords}>
                <strong>{t('drop.here')}</strong>
                <span>{t('drop.kinds')}</span>
              </div>
            </div>
          ) : null}
          {hasStatusBar ? <FrameStatus onAskWho={() => setIsAsking(true)} /> : null}
        </div>
        <Suspense>
          {isAsking ? <WhoWritesDialog author={author} onClose={() => setIsAsking(false)} /> : null}
          {past === null ? null : (
            <HistoryDrawer kind={past.kind} id={past.id} onClose={() => setPast(null)} />
          )}
          {dialog === null ? null : (
            <FrameDialog
              key={dialog}
              dialog={dialog}
              dataFolder={dataFolder}
              onClose={() => setDialog(null)}
              onCommand={run}
            />
          )}
        </Suspense>
      </RouterProvider>
    </SpellingProvider>
  )
}
