import { Split } from 'lucide-react'
import { useState } from 'react'
import type { InstitutionPair, NamedInstitution } from '#shared/contract/share-contract.ts'
import { useSameInstitutions } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './share.css.ts'

/** One institution under two ids, as after the municipality's list came: joined by a person, and parted again. */
export const SameInstitutionsSection = () => {
  const { t } = useTranslate()
  const { data } = useSameInstitutions()
  const { pairs = [], joined = [] } = data ?? {}
  if (pairs.length + joined.length === 0) return null
  return (
    <Section title={t('twice.title')} meta={t('same.count', { count: pairs.length })}>
      {pairs.length > 0 ? <p className={layout.soft}>{t('twice.hint')}</p> : null}
      <ul className={layout.tight}>
        {pairs.map((pair) => (
          <PairCard key={`${pair.own.id} ${pair.listed.id}`} pair={pair} />
        ))}
        {joined.map((pair) => (
          <JoinedLine key={pair.own.id} pair={pair} />
        ))}
      </ul>
    </Section>
  )
}

/** `Antanavo mokykla (190486433, Antanavas)` */
const wordsOf = ({ name, code, place }: NamedInstitution): string => {
  const more = [code, place].filter(Boolean).join(', ')
  return more === '' ? name : `${name} (${more})`
}

const PairCard = ({ pair: { own, listed, reasons } }: { pair: InstitutionPair }) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const join = useCommand('share.joinInstitutions')
  const keepApart = useCommand('share.keepInstitutionsApart')
  const [reason, setReason] = useState('')
  const ids: [string, string] = [own.id, listed.id]
  const isBusy = join.isPending || keepApart.isPending
  return (
    <li className={css.bundle}>
      <p className={css.question}>
        <strong>{wordsOf(own)}</strong>, {t('twice.own')}, {t('same.and')} <strong>{wordsOf(listed)}</strong>
        {listed.isOwn ? '' : `, ${t('twice.listed')}`}
      </p>
      <p className={css.soft}>{reasons.map((why) => t(`twice.reason.${why}`)).join(', ')}</p>
      <div className={css.answers}>
        <Button
          isDisabled={isBusy}
          aria-label={t('twice.joinOf', { name: own.name })}
          onPress={() =>
            join.mutate({ ids }, { onSuccess: () => notify({ tone: 'success', text: t('twice.joinDone') }) })
          }
        >
          {t('same.join')}
        </Button>
        <Button
          isDisabled={isBusy}
          onPress={() =>
            keepApart.mutate(
              { ids, reason },
              { onSuccess: () => notify({ tone: 'success', text: t('twice.apartDone') }) },
            )
          }
        >
          {t('twice.apart')}
        </Button>
        <div className={css.why}>
          <TextField label={t('conflict.why')} value={reason} onChange={setReason} maxLength={500} />
        </div>
      </div>
    </li>
  )
}

const JoinedLine = ({ pair: { own, listed } }: { pair: Omit<InstitutionPair, 'reasons'> }) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const part = useCommand('share.partInstitutions')
  return (
    <li className={css.merge}>
      <span className={css.mergeWords}>
        {t('twice.joined', { own: wordsOf(own), listed: wordsOf(listed) })}
      </span>
      <Button
        icon={<Split size={16} />}
        isDisabled={part.isPending}
        aria-label={t('same.takeApartOf', { name: own.name })}
        onPress={() =>
          part.mutate(
            { id: own.id },
            { onSuccess: () => notify({ tone: 'success', text: t('twice.parted') }) },
          )
        }
      >
        {t('same.takeApart')}
      </Button>
    </li>
  )
}
