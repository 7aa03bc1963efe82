import { FilePlus2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { BoundLink } from '#renderer/forms/bound-link.tsx'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { RecordRows } from '#renderer/forms/record-rows.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { DIRECTION, PROGRAMME } from './folder-fields.ts'

interface ProgrammeFormProps {
  id: string
  onRemoved: () => void
  evidence: ReactNode
}

/** One institution's programme of pupils' folders: its directions, classes, reviews and procedure. */
export const ProgrammeForm = (props: ProgrammeFormProps) => (
  <RecordSheet kind="folder-programme" title={({ title }) => title} {...props}>
    {(form) => <Fields {...form} />}
  </RecordSheet>
)

const MOST_DIRECTIONS = 10

const Fields = ({ record, writer, isReadOnly }: OpenForm<'folder-programme'>) => {
  const { t } = useTranslate()
  const { create, isPending } = useCreateRecord()
  const bound = { writer, isReadOnly }
  const addDirection = (): void => {
    const id = newId()
    if (record.directions.length < MOST_DIRECTIONS)
      writer.set(['directions', id], { id, title: t('folders.newDirection') })
  }
  const startProcedure = (): void => {
    create('paper-version', {
      title: t('folders.newProcedure'),
      paperKind: 'folder-procedure',
      institutionId: record.institutionId,
    })
      .then((id) => {
        writer.set(['procedureId'], id)
        writer.flush()
      })
      .catch(() => undefined)
  }
  return (
    <>
      <Section title={t('folders.about')}>
        <RecordFields fields={PROGRAMME} value={record} {...bound} />
      </Section>
      <RecordRows
        {...bound}
        title={t('folders.directions')}
        name="directions"
        rows={record.directions}
        fields={DIRECTION}
        columns="one"
        addLabel={t('folders.addDirection')}
        onAdd={addDirection}
        rowLabel={(position) => t('folders.directionAt', { position })}
        empty={t('folders.noDirections')}
      />
      <Section
        title={t('folders.procedure')}
        actions={
          isReadOnly || record.procedureId !== null ? undefined : (
            <Button isSmall icon={<FilePlus2 size={14} />} onPress={startProcedure} isPending={isPending}>
              {t('folders.startProcedure')}
            </Button>
          )
        }
      >
        <FieldGroup columns="one">
          <BoundLink
            {...bound}
            kind="paper-version"
            label={t('folders.procedure')}
            description={t('folders.procedureHint')}
            path={['procedureId']}
            value={record.procedureId}
          />
        </FieldGroup>
      </Section>
    </>
  )
}
