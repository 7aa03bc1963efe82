import { Split } from 'lucide-react'
import { useState } from 'react'
import type { JoinedMeeting, MeetingPair, NamedMeeting } from '#shared/contract/share-contract.ts'
import { useSameMeetings } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { recordWords } from './record-words.ts'
import * as css from './share.css.ts'

/** Two records of one meeting, made on two computers: joined by a person, and taken apart again. */
export const SameMeetingsSection = () => {
  const { t } = useTranslate()
  const { data } = useSameMeetings()
  const [asked, setAsked] = useState<JoinedMeeting | null>(null)
  const { pairs = [], joined = [] } = data ?? {}
  if (pairs.length + joined.length === 0) return null
  return (
    <Section title={t('same.title')} meta={t('same.count', { count: pairs.length })}>
      {pairs.length > 0 ? <p className={layout.soft}>{t('same.hint')}</p> : null}
      <ul className={layout.tight}>
        {pairs.map((pair) => (
          <PairCard key={`${pair.kept.id} ${pair.other.id}`} pair={pair} onJoin={() => setAsked(pair)} />
        ))}
        {joined.map((pair) => (
          <JoinedLine key={pair.other.id} pair={pair} onMore={() => setAsked(pair)} />
        ))}
      </ul>
      {asked === null ? null : <JoinDialog pair={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}

/** `Protokolas, 2018-10-01: Dėl plano (sekretorė, 2018-10-02 10:15)` */
const useMeetingWords = () => {
  const { t } = useTranslate()
  const dates = useDateWords()
  return (meeting: NamedMeeting): string => {
    const origin = [meeting.changedBy, dates.moment(meeting.changedAt)].filter(Boolean).join(', ')
    return `${recordWords(meeting, t)} (${origin})`
  }
}

const PairCard = ({ pair, onJoin }: { pair: MeetingPair; onJoin: () => void }) => {
  const { t } = useTranslate()
  const words = useMeetingWords()
  const { notify } = useNotices()
  const keepApart = useCommand('share.keepApart')
  const [reason, setReason] = useState('')
  const part = (): void =>
    keepApart.mutate(
      { ids: [pair.kept.id, pair.other.id], reason },
      { onSuccess: () => notify({ tone: 'success', text: t('same.apartDone') }) },
    )
  return (
    <li className={css.bundle}>
      <p className={css.question}>
        <strong>{words(pair.kept)}</strong> {t('same.and')} <strong>{words(pair.other)}</strong>
      </p>
      <p className={css.soft}>{pair.reasons.map((why) => t(`same.reason.${why}`)).join(', ')}</p>
      {pair.obstacle === null ? null : <p>{t(`same.obstacle.${pair.obstacle}`)}</p>}
      <div className={css.answers}>
        <Button isDisabled={pair.obstacle !== null} onPress={onJoin}>
          {t('same.join')}
        </Button>
        <Button isDisabled={keepApart.isPending} onPress={part}>
          {t('same.apart')}
        </Button>
        <div className={css.why}>
          <TextField label={t('conflict.why')} value={reason} onChange={setReason} maxLength={500} />
        </div>
      </div>
    </li>
  )
}

const JoinedLine = ({ pair, onMore }: { pair: JoinedMeeting; onMore: () => void }) => {
  const { t } = useTranslate()
  const words = useMeetingWords()
  const { notify } = useNotices()
  const takeApart = useCommand('share.takeApart')
  const name = words(pair.other)
  const hasMore = pair.brings + pair.differences.length > 0
  const part = (): void =>
    takeApart.mutate(
      { joinedId: pair.other.id },
      { onSuccess: () => notify({ tone: 'success', text: t('same.takenApart') }) },
    )
  return (
    <li className={css.merge}>
      <span className={css.mergeWords}>
        <span>{t('same.joined', { other: name, kept: words(pair.kept) })}</span>
        {hasMore ? <strong>{t('same.more')}</strong> : null}
      </span>
      {hasMore ? <Button onPress={onMore}>{t('same.bring')}</Button> : null}
      <Button
        icon={<Split size={16} />}
        isDisabled={takeApart.isPending}
        onPress={part}
        aria-label={t('same.takeApartOf', { name })}
      >
        {t('same.takeApart')}
      </Button>
    </li>
  )
}
