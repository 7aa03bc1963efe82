import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordSheet, type OpenForm } from '#renderer/layout/record-sheet.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { JournalSection } from './journal-section.tsx'
import { NumberTemplate } from './number-template.tsx'
import { periodsOf } from './periods-of.ts'
import { RegisterBodies } from './register-bodies.tsx'
import { HEAD_FIELDS } from './register-fields.ts'
import { type SaveJournal, useRegisterSeries } from './use-register-series.ts'

interface RegisterSheetProps {
  id: string
  onSelect: (id: string | null) => void
  onOpenRecord: (kind: 'meeting' | 'order', id: string) => void
  onSavePdf: SaveJournal
}

/** They stand in its journal and among its teams. */
const SHOWN = ['order', 'body'] as const

/** One register: what it is, how its numbers are made, whose they are, and its journal. */
export const RegisterSheet = ({ id, onSelect, onOpenRecord, onSavePdf }: RegisterSheetProps) => (
  <RecordSheet
    kind="register"
    id={id}
    title={({ title }) => title}
    shownKinds={SHOWN}
    onRemoved={() => onSelect(null)}
  >
    {(form) => <RegisterParts {...form} onOpenRecord={onOpenRecord} onSavePdf={onSavePdf} />}
  </RecordSheet>
)

type RegisterPartsProps = OpenForm<'register'> & Pick<RegisterSheetProps, 'onOpenRecord' | 'onSavePdf'>

const RegisterParts = ({
  record: register,
  writer,
  isReadOnly,
  onOpenRecord,
  onSavePdf,
}: RegisterPartsProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const series = useRegisterSeries(register.institutionId)
  const place = { registerId: register.id, ownRun: null }
  const isOfMinutes = register.registers === 'minutes'
  return (
    <>
      <Section title={t('registers.head')}>
        <RecordFields fields={HEAD_FIELDS} value={register} writer={writer} isReadOnly={isReadOnly} />
      </Section>
      <NumberTemplate register={register} writer={writer} isReadOnly={isReadOnly} />
      {isOfMinutes ? (
        <RegisterBodies
          registerId={register.id}
          institutionId={register.institutionId}
          isReadOnly={isReadOnly}
        />
      ) : null}
      <JournalSection
        run={{ kind: isOfMinutes ? 'meeting' : 'order', institutionId: register.institutionId, ...place }}
        periods={periodsOf(series, place, register.resets, today)}
        onOpenRecord={onOpenRecord}
        onSavePdf={onSavePdf}
      />
    </>
  )
}
