import { useState } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { carryOver } from '#shared/domain/minutes/carry-over.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { templatesFor } from './templates-for.ts'

interface StartDialogProps {
  bodies: readonly { readonly id: string; readonly name: string }[]
  /** The team that is looked at; `null`: any. */
  bodyId: string | null
  onStarted: (meetingId: string) => void
  onClose: () => void
}

const OWN = 'own'
const LAST = 'last'

/** What the chosen team's earlier meetings left undone by that day. */
const leftUndone = (meetings: readonly RecordOf<'meeting'>[], bodyId: string, date: string) =>
  carryOver(
    meetings.filter((meeting) => meeting.bodyId === bodyId && meeting.date !== null && meeting.date <= date),
  )

/** New minutes, or a meeting that is still ahead: of which team, for which day, from which template. */
export const StartDialog = ({ bodies, onStarted, onClose, ...props }: StartDialogProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { day } = useFieldParsers()
  const [bodyId, setBodyId] = useState(props.bodyId ?? bodies[0]?.id ?? '')
  const [date, setDate] = useState(today)
  const [templateId, setTemplateId] = useState<string>(OWN)
  const [takesOver, setTakesOver] = useState(true)
  const { records: all } = useRecords('body')
  const { records: templates } = useRecords('minutes-template')
  const { records: meetings } = useRecords('meeting')
  const create = useCommand('minutes.create')
  const body = all.find(({ id }) => id === bodyId)?.record
  const fitting =
    body === undefined
      ? []
      : templatesFor(
          templates.map(({ record }) => record),
          body,
        )
  const left = leftUndone(
    meetings.map(({ record }) => record),
    bodyId,
    date || today,
  )
  const start = (): void =>
    create.mutate(
      {
        bodyId,
        date: date === '' ? null : date,
        templateId: templateId === OWN || templateId === LAST ? null : templateId,
        likeLast: templateId === LAST,
        carryOver: takesOver,
        planned: date > today,
      },
      { onSuccess: ({ id }) => onStarted(id) },
    )
  return (
    <Dialog isOpen size="small" title={t('minutes.new')} closeLabel={t('app.close')} onClose={onClose}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <Select
          label={t('minutes.body')}
          placeholder={t('form.choose')}
          value={bodyId}
          options={bodies.map(({ id, name }) => ({ id, label: name }))}
          onChange={setBodyId}
        />
        <DateField
          label={t('minutes.date')}
          description={t(date > today ? 'start.plannedHint' : 'start.dateHint')}
          value={date}
          parse={day}
          onCommit={setDate}
          today={() => today}
        />
        <Select
          label={t('start.template')}
          placeholder={t('form.choose')}
          value={templateId}
          options={[
            {
              id: OWN,
              label: t((body?.templateId ?? null) === null ? 'start.noTemplate' : 'start.ownTemplate'),
            },
            { id: LAST, label: t('start.likeLast') },
            ...fitting.map(({ id, title }) => ({ id, label: title })),
          ]}
          onChange={setTemplateId}
        />
        <Checkbox
          isSelected={takesOver}
          onChange={setTakesOver}
          description={t('start.left', {
            items: left.items.length,
            tasks: left.tasks.length,
          })}
        >
          {t('start.carryOver')}
        </Checkbox>
        <div className={layout.row}>
          <Button type="submit" tone="primary" isDisabled={bodyId === ''} isPending={create.isPending}>
            {t('start.do')}
          </Button>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
