import { BodyKind } from '#shared/model/body.ts'
import { BoundLink } from '#renderer/forms/bound-link.tsx'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { NAMES, ORIGIN, PAPERS } from './body-fields.ts'
import type { SaveBook } from './body-book.tsx'
import { BodySeries } from './body-series.tsx'
import { CadenceSection } from './cadence-section.tsx'
import { MembersSection } from './members-section.tsx'
import { QuorumSection } from './quorum-section.tsx'

interface BodyFormProps {
  id: string
  onStartMinutes: (bodyId: string) => void
  onRemoved: () => void
  onSaveBook: SaveBook
}

/** One team: who it is, who belongs to it, what it needs to decide, what rhythm it promised, its meetings. */
export const BodyForm = ({ id, onStartMinutes, onRemoved, onSaveBook }: BodyFormProps) => {
  const { t } = useTranslate()
  return (
    <RecordSheet
      kind="body"
      id={id}
      title={({ name }) => name}
      onRemoved={onRemoved}
      shownKinds={['meeting', 'meeting-count']}
      actions={
        <Button isSmall onPress={() => onStartMinutes(id)}>
          {t('bodies.startMinutes')}
        </Button>
      }
    >
      {(form) => (
        <>
          <About {...form} />
          <MembersSection {...form} />
          <QuorumSection {...form} />
          <CadenceSection {...form} />
          <BodySeries bodyId={form.record.id} onSaveBook={onSaveBook} />
        </>
      )}
    </RecordSheet>
  )
}

const About = ({ record, writer, isReadOnly }: OpenForm<'body'>) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  return (
    <Section title={t('bodies.about')}>
      <RecordFields fields={NAMES} value={record} {...bound} />
      <FieldGroup>
        <BoundSelect
          {...bound}
          label={t('bodies.kind')}
          path={['bodyKind']}
          value={record.bodyKind}
          options={BodyKind.options.map((kind) => ({ id: kind, label: t(`bodyKind.${kind}`) }))}
        />
        <BoundLink
          {...bound}
          kind="body"
          exceptId={record.id}
          label={t('bodies.predecessor')}
          description={t('bodies.predecessorHint')}
          path={['predecessorId']}
          value={record.predecessorId}
        />
      </FieldGroup>
      <RecordFields fields={ORIGIN} value={record} {...bound} />
      <RecordFields fields={PAPERS} value={record} {...bound} />
    </Section>
  )
}
