import { useState } from 'react'
import { schoolYearOf } from '#shared/model/dates.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FolderField } from '#renderer/forms/folder-field.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { SchoolYearSelect } from './school-year-select.tsx'
import * as css from './start.css.ts'
import { useFolderPeek } from './use-folder-peek.ts'

const NEW_INSTITUTION = 'new'

/** A school's workspace: its own, or joined to what already writes in the shared folder. */
export const CreateInstitution = ({ today }: { today: string }) => {
  const { t } = useTranslate()
  const [folder, setFolder] = useState('')
  const [joined, setJoined] = useState(NEW_INSTITUTION)
  const [name, setName] = useState('')
  const [municipality, setMunicipality] = useState('')
  const [author, setAuthor] = useState('')
  const [schoolYear, setSchoolYear] = useState(schoolYearOf(today))
  const create = useCommand('workspace.create')
  const chooseShare = useCommand('share.choose')
  const peek = useFolderPeek(folder)

  const found = peek.institutions.find(({ id }) => id === joined)
  const finalName = found?.name ?? name.trim()
  const finalMunicipality = peek.municipality ?? municipality.trim()
  const isReady = finalName !== '' && finalMunicipality !== '' && author.trim() !== ''

  const submit = async (): Promise<void> => {
    await create.mutateAsync({
      role: 'institution',
      name: finalName,
      municipality: finalMunicipality,
      institutionId: found?.id ?? null,
      author,
      schoolYear,
    })
    if (folder.trim() !== '') await chooseShare.mutateAsync({ folder: folder.trim() })
  }

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        // A failure is already said in the notice corner; the form stays as it was filled in.
        if (isReady) submit().catch(() => undefined)
      }}
    >
      <FolderField
        label={t('start.folder')}
        description={peek.sentence ?? t('start.folderHint')}
        value={folder}
        onChange={setFolder}
      />
      {peek.institutions.length === 0 ? null : (
        <Select
          label={t('start.join')}
          placeholder={t('form.choose')}
          value={joined}
          onChange={setJoined}
          options={peek.institutions
            .map(({ id, name: label }) => ({ id, label }))
            .concat({ id: NEW_INSTITUTION, label: t('start.joinNew') })}
        />
      )}
      {found === undefined ? (
        <TextField
          label={t('start.institutionName')}
          placeholder={t('start.institutionExample')}
          value={name}
          onChange={setName}
          maxLength={300}
          isRequired
        />
      ) : null}
      {peek.municipality === null ? (
        <TextField
          label={t('start.municipalityName')}
          placeholder={t('start.municipalityExample')}
          value={municipality}
          onChange={setMunicipality}
          maxLength={300}
          isRequired
        />
      ) : null}
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
