import type { Kind } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { CommentForm } from './comment-form.tsx'
import * as css from './comments.css.ts'

interface CommentsPanelProps {
  /** What is commented on. */
  kind: Kind
  id: string
  /** Whose it is. */
  forInstitutionId: string
}

/** What the coordinator and the school say to each other about a record; both see it, who wrote settles it. */
export const CommentsPanel = ({ kind, id, forInstitutionId }: CommentsPanelProps) => {
  const { t } = useTranslate()
  const { records } = useRecords('comment')
  const comments = records
    .filter(({ record }) => record.targetId === id)
    .toSorted((one, other) => (one.record.date ?? '').localeCompare(other.record.date ?? ''))
  const open = comments.filter(({ record }) => record.followUp && record.settledOn === null).length
  return (
    <Section title={t('comments.title')} meta={open === 0 ? undefined : t('comments.open', { count: open })}>
      {comments.length === 0 ? null : (
        <ul className={css.list} aria-label={t('comments.title')}>
          {comments.map((comment) => (
            <li key={comment.id} className={css.comment}>
              <CommentWords comment={comment} />
            </li>
          ))}
        </ul>
      )}
      <CommentForm kind={kind} id={id} forInstitutionId={forInstitutionId} />
    </Section>
  )
}

const CommentWords = ({ comment }: { comment: TypedRecord<'comment'> }) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { record, ownerId, changedBy } = comment
  return (
    <>
      <div className={css.head}>
        <strong>{nameOf(record.institutionId)}</strong>
        <span className={css.soft}>{[changedBy, record.date].filter(Boolean).join(', ')}</span>
        <FollowUpMark comment={comment} />
      </div>
      <p className={css.words}>{record.text}</p>
      <SettleButtons comment={comment} key={`${ownerId} ${record.settledOn ?? ''}`} />
      {record.settledOn === null ? null : (
        <span className={css.soft}>{t('comments.settledOn', { date: record.settledOn })}</span>
      )}
    </>
  )
}

const FollowUpMark = ({ comment: { record } }: { comment: TypedRecord<'comment'> }) => {
  const { t } = useTranslate()
  if (!record.followUp) return null
  if (record.settledOn !== null) return <StateMark state="done" word={t('comments.settled')} />
  const word =
    record.followUpOn === null
      ? t('comments.followUp')
      : t('comments.followUpBy', { date: record.followUpOn })
  return <StateMark state="warning" word={word} />
}

const SettleButtons = ({ comment: { id, record, ownerId } }: { comment: TypedRecord<'comment'> }) => {
  const { t } = useTranslate()
  const { workspaceId, today } = useWorkspace()
  const edit = useCommand('records.edit')
  const remove = useCommand('records.remove')
  if (ownerId !== workspaceId) return null
  const settle = (settledOn: string | null): void =>
    edit.mutate({ kind: 'comment', id, edits: [{ op: 'set', path: ['settledOn'], value: settledOn }] })
  const isOpen = record.settledOn === null
  return (
    <div className={css.row}>
      {record.followUp ? (
        <Button isSmall onPress={() => settle(isOpen ? today : null)}>
          {t(isOpen ? 'comments.settle' : 'comments.reopen')}
        </Button>
      ) : null}
      <Button isSmall tone="quiet" onPress={() => remove.mutate({ kind: 'comment', id })}>
        {t('comments.remove')}
      </Button>
    </div>
  )
}
