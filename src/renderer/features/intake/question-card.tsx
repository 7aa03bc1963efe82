import { type SyntheticEvent, useState } from 'react'
import { nameAskedAbout } from '#shared/domain/intake/name-asked-about.ts'
import { questionMessage } from '#shared/domain/intake/question-message.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ChangeLine } from './change-lines.ts'
import { ChangeList } from './change-list.tsx'
import * as css from './intake.css.ts'
import { wordAskedAbout } from './joined-questions.ts'
import type { Question } from './use-intake.ts'

interface QuestionCardProps {
  question: Question
  /** Ids of all places of the source that ask the same, its own first. */
  ids: readonly string[]
  /** Values that differ: what is stored, and what the source has. */
  lines: readonly ChangeLine[]
  isBusy: boolean
  onAnswer: (ids: readonly string[], value: string) => void
  /** These words mean this institution wherever they stand. */
  onMeanAlways: (words: string, institutionId: string) => void
}

type Scope = 'always' | 'once'

/** Dates may be typed even where the paper can be saved without. */
const mayBeTyped = ({ code, told, blocking }: Question): boolean =>
  blocking || told !== undefined || code.startsWith('date-')

interface SharedWords {
  words: string
  /** The name of a school, which may be kept for ever; any other word holds for one source. */
  isName: boolean
}

/** What one answer may settle wherever it stands: a name, or a word that several places ask about. */
function sharedWords(question: Question, ids: readonly string[]): SharedWords | null {
  const { code, told, source } = question
  const name = nameAskedAbout({ code: code as 'which-institution', told, source })
  if (name !== null) return { words: name, isName: true }
  const word = ids.length > 1 ? wordAskedAbout(question) : null
  return word === null ? null : { words: word, isName: false }
}

/** One thing the source leaves open: accepted as proposed by one key, chosen from a list, or typed. */
export const QuestionCard = ({ question, ids, lines, isBusy, onAnswer, onMeanAlways }: QuestionCardProps) => {
  const { t, translateShared } = useTranslate()
  const [scope, setScope] = useState<Scope>('always')
  const { params, proposal, source, blocking } = question
  const shared = sharedWords(question, ids)
  const answer = (value: string): void => {
    if (shared === null || scope === 'once') onAnswer([question.id], value)
    else if (shared.isName) onMeanAlways(shared.words, value)
    else onAnswer(ids, value)
  }
  const sentence = translateShared(questionMessage(question), { typed: '', ...params })
  const options = question.choices.map(({ value, words, say }) => ({
    id: value,
    label: say === undefined ? words : translateShared(say),
  }))
  const proposed = options.find(({ id }) => id === proposal)?.label ?? (options.length > 0 ? null : proposal)
  return (
    <li className={blocking ? css.question : css.note}>
      <QuestionPlace source={source} elsewhere={ids.length - 1} />
      <p className={css.sentence}>{sentence}</p>
      {lines.length === 0 ? null : <ChangeList lines={lines} say="intake.differs" />}
      {shared === null ? null : <ScopeChoice {...shared} value={scope} onChange={setScope} />}
      <div className={layout.row}>
        {proposal === null || proposed === null ? null : (
          <Button isDisabled={isBusy} onPress={() => answer(proposal)}>
            {t('intake.accept', { proposed })}
          </Button>
        )}
        {options.length > 0 ? (
          <ComboBox
            label={t('intake.answer')}
            isLabelHidden
            options={options}
            value={null}
            placeholder={t('intake.choosePlaceholder')}
            emptyText={t('intake.noneFits')}
            openLabel={t('intake.openList')}
            isDisabled={isBusy}
            onChange={(value) => {
              if (value !== null) answer(value)
            }}
          />
        ) : mayBeTyped(question) ? (
          <TypedAnswer isBusy={isBusy} onAnswer={answer} />
        ) : null}
      </div>
    </li>
  )
}

/** Where the words stand, and in how many places more. */
const QuestionPlace = ({ source, elsewhere }: { source: Question['source']; elsewhere: number }) => {
  const { t } = useTranslate()
  return (
    <span className={layout.soft}>
      {source.place === '' ? t('intake.line', { line: source.line }) : source.place}
      {elsewhere === 0 ? null : ` · ${t('intake.elsewhere', { count: elsewhere })}`}
    </span>
  )
}

interface ScopeChoiceProps extends SharedWords {
  value: Scope
  onChange: (scope: Scope) => void
}

/** How long an answer about words holds: always, or for the one place asked about. */
const ScopeChoice = ({ words: name, isName, value, onChange }: ScopeChoiceProps) => {
  const { t } = useTranslate()
  const { role } = useWorkspace()
  const always =
    role === 'municipality' && isName
      ? t('intake.scope.always', { name })
      : t('intake.scope.source', { name })
  return (
    <RadioGroup
      label={t('intake.scope')}
      isLabelHidden
      orientation="horizontal"
      options={[
        { id: 'always', label: always },
        { id: 'once', label: t('intake.scope.once') },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

const TypedAnswer = ({ isBusy, onAnswer }: { isBusy: boolean; onAnswer: (value: string) => void }) => {
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
