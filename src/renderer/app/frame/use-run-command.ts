import { useCallback, useEffect, useRef } from 'react'
import { type CommandId, isCommandId, recentFilePlace, recentPlace } from '#shared/commands/command-table.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { saveStatus } from '#renderer/api/save-status.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useStartEvent } from '#renderer/features/events/use-start-event.ts'
import { useStartOrder } from '#renderer/features/orders/use-start-order.ts'
import type { PracticeDialogId } from '#renderer/features/practice/practice-dialogs.tsx'
import type { ExportDialogId } from '#renderer/features/export/export-dialogs.tsx'
import { useSaveAs } from '#renderer/features/export/use-save-as.ts'
import { shownFormOf } from '#renderer/layout/shown-form.ts'
import { usePrint } from '#renderer/features/paper/use-print.ts'
import { useBackUpNow } from '#renderer/features/backup/use-back-up-now.ts'
import { useTurnStep } from './use-turn-step.ts'
import { focusFilter, focusForm, openSearch } from './find-here.ts'
import { useSavePdf } from '#renderer/features/paper/use-save-pdf.ts'
import { requestOfScreen } from '#renderer/lib/screen-requests.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pageOfPath } from '#renderer/lib/handbook-pages.ts'
import { fieldInUse } from '#renderer/lib/field-in-use.ts'
import { openHandbook } from '#renderer/lib/handbook-request.ts'
import { togglePage } from '#renderer/layout/use-page-beside.ts'
import { jumpWhenShown } from '#renderer/lib/jump-to-field.ts'
import { beginHere } from '#renderer/lib/here-begin.ts'
import { PATHS, pathOfRecord } from '#renderer/lib/paths.ts'
import { goToUnknownWord } from '#renderer/ui/spelled-fields.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { changeLocale, languageStore } from '#renderer/i18n/language-store.ts'
import { changeTheme } from '../theme-store.ts'
import { openPickedFiles } from './open-picked-files.ts'
import { sidebarStore, statusBarStore } from './sidebar-store.ts'
import { useGo } from '../use-go.ts'
import { useMinutesStarter } from '../use-minutes-starter.ts'
import { recentRecords } from './recent-records.ts'
import { useOpenRecentFile } from './recent-files.ts'
import { useOpenRecord } from './use-open-record.ts'
import { useRecordCommands } from './use-record-commands.ts'
import { useShownRecord } from './use-shown-record.ts'

export type ShownDialog =
  | 'palette'
  | 'history'
  | 'valueOrigin'
  | 'shortcuts'
  | 'about'
  | 'spelling'
  | ExportDialogId
  | PracticeDialogId
export type OpenDialog = ShownDialog | 'author'

/** What the browser does on a text field by itself. */
const editing = (name: string) => (): void => {
  // The only way to reach the browser's own undo and clipboard from a menu.
  document.execCommand(name)
}

const toggleFullScreen = (): void => {
  void (document.fullscreenElement === null
    ? document.documentElement.requestFullscreen()
    : document.exitFullscreen())
}

/** Does the commands of the command table, whichever menu or key they come from. */
export const useRunCommand = (onDialog: (dialog: OpenDialog) => void): ((id: string) => void) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const go = useGo()
  const { role } = useWorkspace()
  const open = useOpenRecord()
  const show = (kind: 'order' | 'event') => (id: string) => go(pathOfRecord(kind, id) ?? PATHS.home)
  const startMinutes = useMinutesStarter()
  const { record: shown } = useShownRecord()
  const records = useRecordCommands(shown, go)
  const order = useStartOrder(show('order'))
  const event = useStartEvent(show('event'))
  const pdf = useSavePdf()
  const print = usePrint()
  const saveAs = useSaveAs('export.record')

  const save = async (): Promise<void> => {
    await flushEverything()
    const isSaved = saveStatus.read().waiting.length === 0
    notify(isSaved ? { tone: 'success', text: t('saved.all') } : { tone: 'danger', text: t('saved.trouble') })
  }
  const share = (request: 'send' | 'receive'): void => {
    go(PATHS.share)
    requestOfScreen(request)
  }
  const exportAs = (format: 'docx' | 'xlsx' | 'html' | 'pdf-with-data') => (): void => {
    if (open !== null) saveAs.mutate({ ...open, format, form: shownFormOf(open.id) })
  }
  const publish = (): void =>
    open?.kind === 'meeting'
      ? onDialog('publicVersion')
      : notify({ tone: 'info', text: t('export.publicOnlyMinutes') })
  const turn = useTurnStep(go)
  const backUp = useBackUpNow()
  const openFile = useOpenRecentFile(go)
  const none = (): void => undefined
  const doings: Readonly<Record<CommandId, () => void>> = {
    'record.new': () => {
      if (beginHere()) return
      const here = window.location.hash.slice(1)
      if (here.startsWith(PATHS.orders)) order.start()
      else if (here.startsWith(PATHS.events)) event.start()
      else startMinutes()
    },
    'minutes.new': startMinutes,
    'order.new': order.start,
    'event.new': event.start,
    'plan.new': () => {
      go(PATHS.plan)
      requestOfScreen('plan')
    },
    'file.open': openPickedFiles,
    'record.save': () => void save(),
    'page.show': () => {
      if (!togglePage()) notify({ tone: 'info', text: t('paper.notHere') })
    },
    'page.print': () => open !== null && print.mutate({ ...open, form: shownFormOf(open.id) }),
    'page.savePdf': () => open !== null && pdf.mutate({ ...open, form: shownFormOf(open.id) }),
    'export.docx': exportAs('docx'),
    'export.xlsx': exportAs('xlsx'),
    'export.html': exportAs('html'),
    'export.pdfData': exportAs('pdf-with-data'),
    'export.public': publish,
    'export.rollup': () => onDialog('rollupFile'),
    'export.archive': () => onDialog('archive'),
    'export.everything': () => onDialog('everything'),
    'export.readPdf': () => onDialog('readPdf'),
    'share.send': () => share('send'),
    'share.receive': () => share('receive'),
    'app.exit': () => window.close(),
    'edit.undo': () => void turn('undo'),
    'edit.redo': () => void turn('redo'),
    'edit.cut': editing('cut'),
    'edit.copy': editing('copy'),
    'edit.paste': editing('paste'),
    'edit.pasteList': () => {
      go(PATHS.intake)
      jumpWhenShown('intakeText')
    },
    'edit.selectAll': editing('selectAll'),
    'edit.find': () => {
      if (!focusFilter()) openSearch(go)
    },
    'search.open': () => openSearch(go),
    'palette.open': () => onDialog('palette'),
    'edit.spelling': () => {
      if (!goToUnknownWord()) notify({ tone: 'info', text: t('spelling.noUnknown') })
    },
    'record.edit': focusForm,
    'record.duplicate': records.duplicate,
    'record.remove': records.remove,
    'record.next': () => records.walk(1),
    'record.previous': () => records.walk(-1),
    'record.close': records.close,
    'record.history': () => onDialog('history'),
    'record.valueOrigin': () =>
      fieldInUse() === null
        ? notify({ tone: 'info', text: t('valueOrigin.noField') })
        : onDialog('valueOrigin'),
    'go.trash': () => go(PATHS.trash),
    'go.news': () => go(PATHS.news),
    'backup.now': () => backUp.mutate({}),
    'backup.open': () => go(PATHS.backups),
    'theme.system': () => changeTheme('system'),
    'theme.light': () => changeTheme('light'),
    'theme.dark': () => changeTheme('dark'),
    'theme.contrast': () => changeTheme('contrast'),
    // The desktop's own: a browser window never offers them.
    'view.zoomIn': none,
    'view.zoomOut': none,
    'view.zoomReset': none,
    'view.fullScreen': toggleFullScreen,
    'view.sidebar': sidebarStore.toggle,
    'view.statusBar': statusBarStore.toggle,
    'go.home': () => go(PATHS.home),
    'go.reports': () => go(PATHS.reports),
    'go.privacy': () => go(PATHS.privacy),
    'go.minutes': () => go(PATHS.minutes),
    'go.orders': () => go(PATHS.orders),
    'go.registers': () => go(PATHS.registers),
    'go.events': () => go(PATHS.events),
    'go.surveys': () => go(PATHS.surveys),
    'go.talks': () => go(PATHS.talks),
    'go.folders': () => go(PATHS.folders),
    'go.methods': () => go(PATHS.methods),
    'go.internships': () => go(PATHS.internships),
    'go.bodies': () => go(PATHS.bodies),
    'go.circles': () => go(PATHS.circles),
    'go.institutions': () => go(PATHS.institutions),
    'go.plan': () => go(PATHS.plan),
    'go.rollup': () => go(PATHS.rollup),
    'go.answers': () => go(PATHS.answers),
    'go.adjustments': () => go(PATHS.adjustments),
    'go.worklist': () => go(PATHS.worklist),
    'go.schoolYear': () => go(PATHS.schoolYear),
    'go.intake': () => go(PATHS.intake),
    'go.share': () => go(PATHS.share),
    'practice.open': () => onDialog('practise'),
    'practice.restart': () => onDialog('restartPractice'),
    'practice.end': () => onDialog('endPractice'),
    'tools.author': () => onDialog('author'),
    'tools.spelling': () => onDialog('spelling'),
    'tools.language': () => changeLocale(languageStore.read().locale === 'lt' ? 'en' : 'lt'),
    'help.open': () => openHandbook(pageOfPath(window.location.hash.slice(1), role === 'municipality')),
    'help.shortcuts': () => onDialog('shortcuts'),
    'help.updates': () => openHandbook('updates'),
    'help.about': () => onDialog('about'),
  }
  const run = (id: string): void => {
    const place = recentPlace(id)
    const recent = place === null ? undefined : recentRecords()[place]
    const filePlace = recentFilePlace(id)
    if (filePlace !== null) openFile(filePlace)
    else if (recent !== undefined) go(pathOfRecord(recent.kind, recent.id) ?? PATHS.home)
    else if (isCommandId(id)) doings[id]()
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  return useCallback((id: string) => latest.current(id), [])
}
