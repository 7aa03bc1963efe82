import { useState } from 'react'
import type { Claim, FieldConflict } from '#shared/contract/share-contract.ts'
import { fieldWords, valueWords } from '#shared/i18n/field-words.ts'
import { useConflicts } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { recordWords } from './record-words.ts'
import * as css from './share.css.ts'

/** Questions that a merge left: the same field changed on two computers. Each is answered once. */
export const ConflictsSection = () => {
  const { t } = useTranslate()
  const { data } = useConflicts()
  const conflicts = data?.conflicts ?? []
  if (conflicts.length === 0) return null
  return (
    <Section title={t('conflict.title')} meta={t('conflict.count', { count: conflicts.length })}>
      <p className={layout.soft}>{t('conflict.hint')}</p>
      <ul className={layout.tight}>
        {conflicts.map((conflict) => (
          <ConflictCard
            key={`${conflict.ownerId} ${conflict.kind} ${conflict.id} ${conflict.path}`}
            conflict={conflict}
          />
        ))}
      </ul>
    </Section>
  )
}

const useClaimWords = () => {
  const { t, translateShared } = useTranslate()
  const dates = useDateWords()
  const value = (claim: Claim): string => valueWords(claim.value, translateShared)
  return {
    value,
    /** `12 (sekretorė, 2018-03-03 10:15)` */
    whole: (claim: Claim): string => {
      const by = claim.by === '' ? t('conflict.somebody') : claim.by
      const told = claim.at === null ? by : `${by}, ${dates.moment(claim.at)}`
      return `${value(claim)} (${told})`
    },
  }
}

const ConflictCard = ({ conflict }: { conflict: FieldConflict }) => {
  const { t, translateShared } = useTranslate()
  const claims = useClaimWords()
  const field = fieldWords(conflict.kind, conflict.path, conflict.rows, translateShared)
  const question = conflict.claims.map(claims.whole).join(` ${t('conflict.or')} `)
  const owner = conflict.ownerName
  return (
    <li className={css.bundle}>
      <p className={css.question}>
        {recordWords(conflict, t)}, {field}: <strong>{question}?</strong>
      </p>
      {conflict.advice === null ? null : <Advice advice={conflict.advice} />}
      {conflict.mayDecide ? (
        <Answers conflict={conflict} />
      ) : (
        <p className={css.soft}>
          {owner === '' ? t('conflict.theirsUnnamed') : t('conflict.theirs', { owner })}
        </p>
      )}
    </li>
  )
}

/** What the municipality goes by until the school says which value holds. */
const Advice = ({ advice }: { advice: NonNullable<FieldConflict['advice']> }) => {
  const { t, translateShared } = useTranslate()
  const value = valueWords(advice.value, translateShared)
  const told = t('conflict.advice', { value })
  return <p className={css.soft}>{advice.reason === '' ? told : `${told} (${advice.reason})`}</p>
}

const Answers = ({ conflict }: { conflict: FieldConflict }) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const claims = useClaimWords()
  const decide = useCommand('share.decide')
  const [reason, setReason] = useState('')
  const { kind, id, path } = conflict
  const choose = (claim: Claim): void =>
    decide.mutate(
      { kind, id, path, value: claim.value, reason },
      {
        onSuccess: () =>
          notify({ tone: 'success', text: t('conflict.decided', { value: claims.value(claim) }) }),
      },
    )
  return (
    <div className={css.answers}>
      {conflict.claims.map((claim) => (
        <Button key={String(claim.value)} isDisabled={decide.isPending} onPress={() => choose(claim)}>
          {t('conflict.choose', { value: claims.value(claim) })}
        </Button>
      ))}
      <div className={css.why}>
        <TextField label={t('conflict.why')} value={reason} onChange={setReason} maxLength={500} />
      </div>
    </div>
  )
}
