import type { ReactNode } from 'react'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { useIsLocked } from '#renderer/api/closed-years.ts'
import { useRecord } from '#renderer/api/queries.ts'
import type { RecordWithBacklinks } from '#renderer/api/records.ts'
import { type FieldWriter, useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { QueryGate } from './query-gate.tsx'
import { RecordFrame } from './record-frame.tsx'
import { RemoveRecord } from './remove-record.tsx'
import { WhereUsed } from './where-used.tsx'

/** What a form's fields are bound to. */
export interface OpenForm<K extends Kind> {
  readonly record: RecordOf<K>
  readonly writer: FieldWriter
  readonly isReadOnly: boolean
  /** Somebody else keeps what is shown; what is changed here is kept beside it. */
  readonly isOthers: boolean
}

interface RecordSheetProps<K extends Kind> {
  kind: K
  id: string
  title: (record: RecordOf<K>) => string
  about?: ((record: RecordOf<K>) => ReactNode) | undefined
  /** Further buttons of the bar; none where the record is only read. */
  actions?: ReactNode
  onRemoved: () => void
  /** One may describe it although somebody else does, as a school itself. */
  opensToAll?: boolean | undefined
  /** It cannot be removed: everything else stands on it. */
  isLasting?: boolean | undefined
  /** Under the form: what it proves. */
  evidence?: ReactNode
  /** Kinds that point here and stand in the form already. */
  shownKinds?: readonly Kind[] | undefined
  children: (form: OpenForm<K>) => ReactNode
}

/** A record's form: its bar, its fields, what it proves, who points to it; it can be removed and brought back. */
export const RecordSheet = <K extends Kind>(props: RecordSheetProps<K>) => {
  const query = useRecord(props.kind, props.id)
  return <QueryGate query={query}>{(stored) => <OpenSheet {...props} stored={stored} />}</QueryGate>
}

const OpenSheet = <K extends Kind>({
  kind,
  id,
  stored,
  title,
  about,
  actions,
  onRemoved,
  opensToAll = false,
  isLasting = false,
  evidence,
  shownKinds,
  children,
}: RecordSheetProps<K> & { stored: RecordWithBacklinks }) => {
  const editor = useRecordEditor(kind, stored)
  const { record, writer } = editor
  const isOthers = stored.readOnly
  // As it is kept, not as it is being typed: a date mistyped into a closed year is mended in its own field.
  const isYearClosed = useIsLocked(stored)
  const isForeign = isOthers && !opensToAll
  const isReadOnly = isForeign || isYearClosed
  return (
    <RecordFrame
      title={title(record)}
      about={about?.(record)}
      editor={editor}
      isForeign={isForeign}
      isYearClosed={isYearClosed}
      actions={
        isReadOnly ? undefined : (
          <>
            {actions}
            {isLasting || isOthers ? null : (
              <RemoveRecord kind={kind} id={id} title={title(record)} onRemoved={onRemoved} />
            )}
          </>
        )
      }
    >
      {children({ record, writer, isReadOnly, isOthers })}
      {evidence}
      <WhereUsed kind={kind} id={id} shownKinds={shownKinds} />
    </RecordFrame>
  )
}
