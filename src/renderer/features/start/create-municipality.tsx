import { useState } from 'react'
import { schoolYearOf } from '#shared/model/dates.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { SchoolYearSelect } from './school-year-select.tsx'
import * as css from './start.css.ts'

/** The coordinator's workspace. */
export const CreateMunicipality = ({ today }: { today: string }) => {
  const { t } = useTranslate()
  const [name, setName] = useState('')
  const [author, setAuthor] = useState('')
  const [schoolYear, setSchoolYear] = useState(schoolYearOf(today))
  const create = useCommand('workspace.create')
  const isReady = name.trim() !== '' && author.trim() !== ''
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) create.mutate({ role: 'municipality', name, municipality: name, author, schoolYear })
      }}
    >
      <TextField
        label={t('start.municipalityName')}
        placeholder={t('start.municipalityExample')}
        value={name}
        onChange={setName}
        maxLength={300}
        isRequired
      />
      <SchoolYearSelect today={today} value={schoolYear} onChange={setSchoolYear} />
      <TextField
        label={t('start.author')}
        description={t('start.authorHint')}
        value={author}
        onChange={setAuthor}
        maxLength={100}
        isRequired
      />
      <div className={css.foot}>
        <Button type="submit" tone="primary" isDisabled={!isReady || create.isPending}>
          {t('start.create')}
        </Button>
      </div>
    </form>
  )
}
