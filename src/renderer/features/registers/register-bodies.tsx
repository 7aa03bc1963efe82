import { useRecords } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Section } from '#renderer/ui/section.tsx'

interface RegisterBodiesProps {
  registerId: string
  institutionId: string
  isReadOnly: boolean
}

/** The teams whose minutes take their numbers from here. */
export const RegisterBodies = ({ registerId, institutionId, isReadOnly }: RegisterBodiesProps) => {
  const { t } = useTranslate()
  const { records: bodies } = useRecords('body', { institutionId })
  const edit = useCommand('records.edit')
  if (bodies.length === 0) return null
  return (
    <Section title={t('registers.bodies')}>
      <div className={layout.tight}>
        {bodies.map(({ id, record, readOnly }) => (
          <Checkbox
            key={id}
            isSelected={record.registerId === registerId}
            isDisabled={isReadOnly || readOnly}
            onChange={(isHere) =>
              edit.mutate({
                kind: 'body',
                id,
                edits: [{ op: 'set', path: ['registerId'], value: isHere ? registerId : null }],
              })
            }
          >
            {record.name}
          </Checkbox>
        ))}
      </div>
    </Section>
  )
}
