import { Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { BodyKind } from '#shared/model/body.ts'
import { type MinutesTemplate, TemplateItem } from '#shared/model/minutes-kit.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo } from '#renderer/forms/bound-choice.tsx'
import { BoundTime } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { placeAfterStep } from './agenda-moves.ts'
import * as css from './minutes.css.ts'
import { addRow, PlainRows } from './plain-rows.tsx'

/** An agenda to start from, for one team, a kind of teams or any. */
export const TemplateForm = ({ id, onRemoved }: { id: string; onRemoved: () => void }) => (
  <RecordSheet kind="minutes-template" id={id} title={({ title }) => title} onRemoved={onRemoved}>
    {(form) => <Fields {...form} />}
  </RecordSheet>
)

const Fields = ({ record, writer, isReadOnly }: OpenForm<'minutes-template'>) => {
  const { t } = useTranslate()
  const { records: bodies } = useRecords('body', { institutionId: record.institutionId })
  const bound = { writer, isReadOnly }
  return (
    <>
      <Section title={t('kit.template')}>
        <FieldGroup>
          <BoundText
            {...bound}
            label={t('kit.templateTitle')}
            path={['title']}
            value={record.title}
            isRequired
          />
          <BoundCombo
            {...bound}
            label={t('minutes.body')}
            description={t('kit.bodyHint')}
            path={['bodyId']}
            value={record.bodyId}
            options={bodies.map(({ id, record: body }) => ({ id, label: body.name }))}
          />
          <BoundCombo
            {...bound}
            label={t('bodies.kind')}
            path={['bodyKind']}
            value={record.bodyKind}
            options={BodyKind.options.map((id) => ({ id, label: t(`bodyKind.${id}`) }))}
          />
          <PlaceField {...bound} places={record.places} />
          <BoundTime
            {...bound}
            label={t('minutes.startTime')}
            path={['startTime']}
            value={record.startTime}
          />
          <BoundTime {...bound} label={t('minutes.endTime')} path={['endTime']} value={record.endTime} />
          <BoundText {...bound} label={t('minutes.purpose')} path={['purpose']} value={record.purpose} />
        </FieldGroup>
      </Section>
      <TemplateAgenda agenda={record.agenda} writer={writer} isReadOnly={isReadOnly} />
    </>
  )
}

interface FieldsProps {
  writer: FieldWriter
  isReadOnly: boolean
}

/** The usual place: the first of the template's places. */
const PlaceField = ({ places, writer, isReadOnly }: FieldsProps & { places: readonly string[] }) => {
  const { t } = useTranslate()
  const placeWriter: FieldWriter = {
    ...writer,
    set: (path, value) =>
      writer.set(
        path,
        [value, ...places.slice(1)].filter((place) => place !== ''),
      ),
  }
  return (
    <BoundText
      writer={placeWriter}
      isReadOnly={isReadOnly}
      label={t('minutes.place')}
      path={['places']}
      value={places[0] ?? ''}
    />
  )
}

const path = ['agenda']

/** The usual questions; Alt+arrows move one. */
const TemplateAgenda = ({
  agenda,
  writer,
  isReadOnly,
}: FieldsProps & { agenda: MinutesTemplate['agenda'] }) => {
  const { t } = useTranslate()
  const newRow = (id: string): TemplateItem =>
    TemplateItem.parse({ id, title: t('minutes.itemTitlePlaceholder') })
  const rows = { path, newRow, firstField: 'title', writer }
  const move = (event: KeyboardEvent, id: string): void => {
    const step = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined
    const before = step === undefined ? undefined : placeAfterStep(agenda, id, step)
    if (step === undefined) return
    event.preventDefault()
    if (before === undefined) return
    flushSync(() => writer.move(['agenda', id], before))
    jumpToField(`agenda/${id}/title`)
  }
  return (
    <Section title={t('minutes.agenda')} meta={isReadOnly ? undefined : t('kit.agendaKeys')}>
      <PlainRows
        {...rows}
        rows={agenda}
        isReadOnly={isReadOnly}
        className={css.guest}
        rowLabel={(number) => t('minutes.item', { number })}
        removeLabel={(number) => t('minutes.removeItem', { number })}
        onKey={move}
      >
        {(item, number) => (
          <>
            <BoundText
              writer={writer}
              isReadOnly={isReadOnly}
              isRequired
              label={t('minutes.itemTitle', { number })}
              path={['agenda', item.id, 'title']}
              value={item.title}
            />
            <BoundText
              writer={writer}
              isReadOnly={isReadOnly}
              label={t('minutes.presenter')}
              path={['agenda', item.id, 'presenter']}
              value={item.presenter}
            />
          </>
        )}
      </PlainRows>
      {isReadOnly ? null : (
        <div>
          <Button isSmall icon={<Plus size={14} />} onPress={() => addRow(rows)}>
            {t('minutes.addNextItem')}
          </Button>
        </div>
      )}
    </Section>
  )
}
