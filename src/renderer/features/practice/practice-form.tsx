import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './practice.css.ts'

const COORDINATOR = 'municipality'

interface PracticeFormProps {
  institutions: Output<'workspace.state'>['practiceInstitutions']
  onOpen: (given: { as: string; author: string | null }) => void
  isPending: boolean
  /** Who writes, as known so far. */
  author?: string | undefined
}

/** Whose eyes one practises with: the coordinator's or those of one of the schools. */
export const PracticeForm = (props: PracticeFormProps) => {
  const { institutions, onOpen, isPending } = props
  const { t } = useTranslate()
  const [as, setAs] = useState(COORDINATOR)
  const [author, setAuthor] = useState(props.author ?? '')
  const name = author.trim()
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        onOpen({ as, author: name === '' ? null : name })
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
        <Button type="submit" tone="primary" isDisabled={isPending}>
          {t('start.openPractice')}
        </Button>
      </div>
    </form>
  )
}
