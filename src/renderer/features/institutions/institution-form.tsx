import { Alias, InstitutionType, SchoolClass } from '#shared/model/institution.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { RecordRows } from '#renderer/forms/record-rows.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { newId } from '#renderer/lib/new-id.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { ALIAS, CLASS, NAMES } from './institution-fields.ts'

interface InstitutionFormProps {
  id: string
  onRemoved: () => void
}

/** One institution: how it is named on screen and paper, how lists write it, its classes. */
export const InstitutionForm = ({ id, onRemoved }: InstitutionFormProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  return (
    <RecordSheet
      kind="institution"
      id={id}
      title={({ name }) => name}
      onRemoved={onRemoved}
      opensToAll={id === workspaceId}
      isLasting={id === workspaceId}
    >
      {(form) => (
        <>
          {form.isOthers && !form.isReadOnly ? (
            <InlineAlert tone="info" what={t('institutions.describedByOther')} />
          ) : null}
          <Names {...form} />
          <Aliases {...form} />
          <Classes {...form} />
        </>
      )}
    </RecordSheet>
  )
}

type Form = OpenForm<'institution'>

const Names = ({ record, writer, isReadOnly }: Form) => {
  const { t } = useTranslate()
  return (
    <Section title={t('institutions.names')}>
      <RecordFields fields={NAMES} value={record} writer={writer} isReadOnly={isReadOnly} />
      <FieldGroup>
        <BoundSelect
          writer={writer}
          isReadOnly={isReadOnly}
          label={t('institutions.type')}
          path={['institutionType']}
          value={record.institutionType}
          options={InstitutionType.options.map((id) => ({ id, label: t(`institutionType.${id}`) }))}
        />
      </FieldGroup>
      <Checkbox
        isSelected={record.participates}
        isDisabled={isReadOnly}
        onChange={(participates) => {
          writer.set(['participates'], participates)
          writer.flush()
        }}
        description={t('institutions.participatesHint')}
      >
        {t('institutions.participates')}
      </Checkbox>
    </Section>
  )
}

const Aliases = ({ record, writer, isReadOnly }: Form) => {
  const { t } = useTranslate()
  const add = (): void => {
    const id = newId()
    const text = record.shortName || record.name
    writer.set(['aliases', id], Alias.parse({ id, text, aliasKind: 'abbreviation' }))
  }
  return (
    <RecordRows
      title={t('institutions.aliases')}
      name="aliases"
      rows={record.aliases}
      fields={ALIAS}
      writer={writer}
      isReadOnly={isReadOnly}
      addLabel={t('institutions.addAlias')}
      onAdd={add}
      rowLabel={(position) => t('institutions.aliasAt', { position })}
      empty={t('institutions.noAliases')}
      under={({ learnedFrom }) =>
        learnedFrom === '' ? null : <p>{t('institutions.learnedFrom', { source: learnedFrom })}</p>
      }
    />
  )
}

const Classes = ({ record, writer, isReadOnly }: Form) => {
  const { t } = useTranslate()
  const add = (): void => {
    const id = newId()
    writer.set(['classes', id], SchoolClass.parse({ id, label: t('institutions.newClass') }))
  }
  return (
    <RecordRows
      title={t('institutions.classes')}
      meta={t('institutions.classCount', { count: record.classes.length })}
      name="classes"
      rows={record.classes}
      fields={CLASS}
      writer={writer}
      isReadOnly={isReadOnly}
      columns="many"
      addLabel={t('institutions.addClass')}
      onAdd={add}
      rowLabel={(position) => t('institutions.classAt', { position })}
      empty={t('institutions.noClasses')}
      under={({ id, isPilot }) => (
        <Checkbox
          isSelected={isPilot}
          isDisabled={isReadOnly}
          onChange={(isIn) => {
            writer.set(['classes', id, 'isPilot'], isIn)
            writer.flush()
          }}
        >
          {t('institutions.isPilot')}
        </Checkbox>
      )}
    />
  )
}
