import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './start.css.ts'

const COORDINATOR = 'municipality'

interface OpenPracticeProps {
  institutions: Output<'workspace.state'>['practiceInstitutions']
}

/** The practice municipality, as its coordinator or as one of its schools. */
export const OpenPractice = ({ institutions }: OpenPracticeProps) => {
  const { t } = useTranslate()
  const [as, setAs] = useState(COORDINATOR)
  const [author, setAuthor] = useState('')
  const open = useCommand('workspace.openPractice')
  const name = author.trim()
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate({ as, author: name === '' ? null : name })
      }}
    >
      <Select
        label={t('start.practiceAs')}
        placeholder={t('form.choose')}
        value={as}
        onChange={setAs}
        options={[{ id: COORDINATOR, label: t('start.coordinator') }].concat(
          institutions.map(({ id, name: label }) => ({ id, label })),
        )}
      />
      <TextField
        label={t('start.author')}
        description={t('start.authorHint')}
        value={author}
        onChange={setAuthor}
        maxLength={100}
      />
      <div className={css.foot}>
        <Button type="submit" tone="primary" isDisabled={open.isPending}>
          {t('start.openPractice')}
        </Button>
      </div>
    </form>
  )
}
