import type { RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import * as css from './events.css.ts'

interface MixedRolesProps {
  participants: RecordOf<'event'>['participants']
  writer: FieldWriter
  isReadOnly: boolean
}

const ROLES_IN_MIXED = ['teachers', 'pupils', 'parents', 'other'] as const

/** Which roles stand behind a number that was told for several of them at once. */
export const MixedRoles = ({ participants, writer, isReadOnly }: MixedRolesProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  return participants
    .filter(({ mixed }) => mixed !== null && mixed > 0)
    .map((row) => (
      <fieldset key={row.id} className={css.mixed}>
        <legend>{t('events.mixedOf', { institution: nameOf(row.institutionId) })}</legend>
        {ROLES_IN_MIXED.map((role) => (
          <Checkbox
            key={role}
            isSelected={row.mixedRoles.includes(role)}
            isDisabled={isReadOnly}
            onChange={(isIn) => {
              const next = ROLES_IN_MIXED.filter((one) =>
                one === role ? isIn : row.mixedRoles.includes(one),
              )
              writer.set(['participants', row.id, 'mixedRoles'], next)
              writer.flush()
            }}
          >
            {t(`role.${role}`)}
          </Checkbox>
        ))}
      </fieldset>
    ))
}
