import { History } from 'lucide-react'
import { type ReactNode, use } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import type { EditorState, RefusedEdit } from '#renderer/api/record-editor.ts'
import { RefusedEdits } from '#renderer/forms/refused-edits.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { HistoryContext } from './history-context.ts'
import * as css from './record-bar.css.ts'
import { SavedWords } from './saved-words.tsx'
import { WarningsContext } from './warnings-context.ts'

interface RecordFrameProps {
  title: string
  /** The field that the title shows, for jumps to it: a number is not typed in the form. */
  titleField?: string
  /** Date, state mark. */
  about?: ReactNode
  actions?: ReactNode
  editor: Pick<EditorState, 'stored' | 'phase' | 'savedAt' | 'trouble'> & {
    readonly refused: readonly RefusedEdit[]
    dismissRefused: () => void
  }
  /** Kept by somebody else: shown, not changed. */
  isForeign: boolean
  /** Of a school year that was closed: read, not changed. */
  isYearClosed?: boolean | undefined
  children: ReactNode
  /** Stays under the scrolling form. */
  foot?: ReactNode
}

/** Forms that show what is odd at a place of their own. */
const SHOWS_ITS_OWN: ReadonlySet<Kind> = new Set(['meeting', 'order', 'event'])

/** The bar over a record's form - what it is, whether it is saved - and the form that scrolls under it. */
export const RecordFrame = ({
  title,
  titleField,
  about,
  actions,
  editor,
  isForeign,
  isYearClosed = false,
  children,
  foot,
}: RecordFrameProps) => {
  const { t } = useTranslate()
  const openHistory = use(HistoryContext)
  const warningsOf = use(WarningsContext)
  const { kind, id } = editor.stored
  return (
    <div className={css.frame} data-record={`${kind} ${id}`}>
      <div className={css.bar}>
        <div className={css.words}>
          <FrameTitle title={title} field={titleField} />
          {about}
        </div>
        {isForeign ? null : <SavedWords state={editor} />}
        {actions}
        {openHistory === null ? null : (
          <IconButton
            isSmall
            label={t('form.history')}
            icon={<History size={14} />}
            onPress={() => openHistory(kind, id)}
          />
        )}
      </div>
      <div className={css.body}>
        {isForeign || isYearClosed || editor.refused.length > 0 ? (
          <div className={css.alerts}>
            <RefusedEdits refused={editor.refused} onDismiss={editor.dismissRefused} />
            {isForeign ? <WhyForeign stored={editor.stored} /> : null}
            {isYearClosed && !isForeign ? (
              <InlineAlert tone="info" what={t('schoolYear.recordLocked')} />
            ) : null}
          </div>
        ) : null}
        {children}
        {/* Under the form: it comes a moment later, and must not move a button from under the mouse. */}
        {SHOWS_ITS_OWN.has(kind) ? null : warningsOf?.(kind, id)}
      </div>
      {foot}
    </div>
  )
}

/** With a field it can be jumped to. */
const FrameTitle = ({ title, field }: { title: string; field: string | undefined }) => (
  <h2 className={css.title} data-field={field} tabIndex={field === undefined ? undefined : -1}>
    {title}
  </h2>
)

/** Whether a newer program or only somebody else may change it. */
const WhyForeign = ({ stored: { neededProgram } }: Pick<EditorState, 'stored'>) => {
  const { t } = useTranslate()
  const what =
    neededProgram === undefined ? t('form.readOnly') : t('form.newer', { program: neededProgram || '–' })
  return <InlineAlert tone="info" what={what} />
}
