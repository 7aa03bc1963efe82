import type { ReactNode } from 'react'
import { coverageOf } from '#shared/domain/talks/talk-coverage.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { percentWords } from '#renderer/lib/percent-words.ts'
import { coverageWords } from './coverage-words.ts'
import { ABOUT, COUNTS } from './talk-fields.ts'
import * as css from './talks.css.ts'

interface TalkFormProps {
  id: string
  onRemoved: () => void
  evidence: ReactNode
}

/** One round of talks of one class: counts only, nobody is named. */
export const TalkForm = (props: TalkFormProps) => {
  const { t } = useTranslate()
  return (
    <RecordSheet
      kind="talk-round"
      title={({ talkKind, classLabel }) =>
        [t(`talkKind.${talkKind}`), classLabel].filter(Boolean).join(' · ')
      }
      {...props}
    >
      {(form) => <Fields {...form} />}
    </RecordSheet>
  )
}

const PARTICIPANTS = ['pupil', 'parents', 'teacher'] as const

const Fields = ({ record, writer, isReadOnly }: OpenForm<'talk-round'>) => {
  const words = useTranslate()
  const { t } = words
  const bound = { value: record, writer, isReadOnly }
  return (
    <>
      <Section title={t('talks.about')}>
        <RecordFields fields={ABOUT} {...bound} />
        <fieldset className={css.participants}>
          <legend className={css.legend}>{t('talks.participants')}</legend>
          {PARTICIPANTS.map((one) => (
            <Checkbox
              key={one}
              isSelected={record.participants.includes(one)}
              isDisabled={isReadOnly}
              onChange={(isIn) => {
                const others = record.participants.filter((other) => other !== one)
                writer.set(['participants'], isIn ? [...others, one] : others)
                writer.flush()
              }}
            >
              {t(`talkParticipant.${one}`)}
            </Checkbox>
          ))}
        </fieldset>
      </Section>
      <Section title={t('talks.counts')} meta={coverageWords(coverageOf(record), words)}>
        <RecordFields fields={COUNTS} {...bound} />
        <Doubts talk={record} />
      </Section>
    </>
  )
}

/** What does not agree, said beside the numbers; both stay as they were typed. */
const Doubts = ({ talk }: { talk: RecordOf<'talk-round'> }) => {
  const words = useTranslate()
  const { t } = words
  const coverage = coverageOf(talk)
  const isMoreHeld = talk.planned !== null && talk.held !== null && talk.held > talk.planned
  return (
    <>
      {coverage.isImpossible ? <InlineAlert tone="warning" what={t('talks.tooMany')} /> : null}
      {coverage.toldOtherwise === null || coverage.percent === null ? null : (
        <InlineAlert
          tone="warning"
          what={t('talks.toldOtherwise', {
            told: percentWords(coverage.toldOtherwise, words),
            computed: percentWords(coverage.percent, words),
          })}
        />
      )}
      {isMoreHeld ? <InlineAlert tone="info" what={t('talks.moreHeld')} /> : null}
    </>
  )
}
