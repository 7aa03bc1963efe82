import { type SyntheticEvent, useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './intake.css.ts'
import type { Question } from './use-intake.ts'

interface QuestionCardProps {
  question: Question
  isBusy: boolean
  onAnswer: (value: string) => void
}

/** One thing the source leaves open: accepted as proposed by one key, chosen from a list, or typed. */
export const QuestionCard = ({ question, isBusy, onAnswer }: QuestionCardProps) => {
  const { t, translateShared } = useTranslate()
  const { code, told, params, choices, proposal, source, blocking } = question
  const sentence = translateShared(
    told === undefined ? `intake.question.${code}` : `paste.question.${told}`,
    { typed: '', ...params },
  )
  const proposed =
    choices.find(({ value }) => value === proposal)?.words ?? (choices.length > 0 ? null : proposal)
  return (
    <li className={blocking ? css.question : css.note}>
      <span className={layout.soft}>
        {source.place === '' ? t('intake.line', { line: source.line }) : source.place}
      </span>
      <p className={css.sentence}>{sentence}</p>
      <div className={layout.row}>
        {proposal === null || proposed === null ? null : (
          <Button isDisabled={isBusy} onPress={() => onAnswer(proposal)}>
            {t('intake.accept', { proposed })}
          </Button>
        )}
        {choices.length > 0 ? (
          <ComboBox
            label={t('intake.answer')}
            isLabelHidden
            options={choices.map(({ value, words }) => ({ id: value, label: words }))}
            value={null}
            placeholder={t('intake.choosePlaceholder')}
            emptyText={t('intake.noneFits')}
            openLabel={t('intake.openList')}
            isDisabled={isBusy}
            onChange={(value) => {
              if (value !== null) onAnswer(value)
            }}
          />
        ) : blocking || told !== undefined ? (
          <TypedAnswer isBusy={isBusy} onAnswer={onAnswer} />
        ) : null}
      </div>
    </li>
  )
}

const TypedAnswer = ({ isBusy, onAnswer }: Pick<QuestionCardProps, 'isBusy' | 'onAnswer'>) => {
  const { t } = useTranslate()
  const [text, setText] = useState('')
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') onAnswer(text.trim())
  }
  return (
    <form className={layout.row} onSubmit={submit}>
      <TextField label={t('intake.answer')} isLabelHidden value={text} onChange={setText} />
      <Button type="submit" isDisabled={isBusy || text.trim() === ''}>
        {t('intake.say')}
      </Button>
    </form>
  )
}
