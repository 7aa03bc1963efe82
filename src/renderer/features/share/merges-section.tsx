import { Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { MergeRow } from '#shared/contract/share-contract.ts'
import { useMerges } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { forgetOutcome } from './last-look.ts'
import * as css from './share.css.ts'

const SHOWN = 5

/** What was merged and when; each merge can be taken back and brought again. */
export const MergesSection = () => {
  const { t } = useTranslate()
  const { data } = useMerges()
  const { asked, ask, cancel, undo, redo, isBusy } = useTurns()
  const [showsAll, setShowsAll] = useState(false)
  const merges = data?.merges ?? []
  if (merges.length === 0) return null
  return (
    <Section title={t('merges.title')}>
      <ul className={layout.tight}>
        {merges.slice(0, showsAll ? merges.length : SHOWN).map((merge) => (
          <MergeLine key={merge.mergeId} merge={merge} isBusy={isBusy} onUndo={ask} onRedo={redo} />
        ))}
      </ul>
      {merges.length > SHOWN && !showsAll ? (
        <div className={layout.row}>
          <Button onPress={() => setShowsAll(true)}>{t('merges.all', { count: merges.length })}</Button>
        </div>
      ) : null}
      <AlertDialog
        isOpen={asked !== null}
        title={t('merges.undoTitle')}
        confirmLabel={t('merges.undo')}
        cancelLabel={t('app.cancel')}
        onCancel={cancel}
        onConfirm={undo}
      >
        <p>{t('merges.undoWhat', { records: asked?.records ?? 0, from: asked?.from.join(', ') ?? '' })}</p>
        <p>{t('merges.undoSafe')}</p>
      </AlertDialog>
    </Section>
  )
}

const useTurns = () => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const undoing = useCommand('share.undo')
  const redoing = useCommand('share.redo')
  const [asked, setAsked] = useState<MergeRow | null>(null)
  return {
    asked,
    ask: setAsked,
    cancel: () => setAsked(null),
    isBusy: undoing.isPending || redoing.isPending,
    undo: () => {
      if (asked === null) return
      forgetOutcome()
      undoing.mutate(
        { mergeId: asked.mergeId },
        {
          onSuccess: ({ records }) => notify({ tone: 'success', text: t('merges.undone', { records }) }),
          onSettled: () => setAsked(null),
        },
      )
    },
    redo: ({ mergeId }: MergeRow) => {
      forgetOutcome()
      redoing.mutate(
        { mergeId },
        { onSuccess: ({ records }) => notify({ tone: 'success', text: t('merges.redone', { records }) }) },
      )
    },
  }
}

interface MergeLineProps {
  merge: MergeRow
  isBusy: boolean
  onUndo: (merge: MergeRow) => void
  onRedo: (merge: MergeRow) => void
}

const MergeLine = ({ merge, isBusy, onUndo, onRedo }: MergeLineProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const isUndone = merge.undoneAt !== null
  const at = dates.moment(merge.at)
  return (
    <li className={css.merge}>
      <span className={css.mergeWords}>
        <strong>{at}</strong>
        <span>{merge.from.join(', ')}</span>
        <span className={css.soft}>{t('merges.records', { count: merge.records })}</span>
        {isUndone ? (
          <StateMark state="removed" word={t('merges.undoneAt', { at: dates.moment(merge.undoneAt) })} />
        ) : null}
      </span>
      <Button
        icon={isUndone ? <Redo2 size={16} /> : <Undo2 size={16} />}
        isDisabled={isBusy}
        onPress={() => (isUndone ? onRedo(merge) : onUndo(merge))}
        aria-label={t(isUndone ? 'merges.redoOf' : 'merges.undoOf', { at })}
      >
        {t(isUndone ? 'merges.redo' : 'merges.undo')}
      </Button>
    </li>
  )
}
