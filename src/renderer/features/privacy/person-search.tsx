import { useQuery } from '@tanstack/react-query'
import { Download, Lock, Search } from 'lucide-react'
import { useState } from 'react'
import type { PersonFound } from '#shared/contract/privacy-contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { ForgetButton } from './forget-button.tsx'
import { LateSection } from './late-section.tsx'
import { MentionsTable } from './mentions-table.tsx'
import { OwnMentions } from './own-mentions.tsx'

interface Asked {
  readonly name: string
  readonly history: boolean
}

export interface PersonSearchProps {
  isSaving: boolean
  /** Saves all that is held about a person as a file. */
  onSave: (name: string) => void
  onSaveLocked: (name: string) => void
}

const isName = (name: string): boolean => /^\S+(?:\s+\S+){1,4}$/u.test(name.trim())

/** Finds a person in all that is held here. */
export const PersonSearch = ({ isSaving, onSave, onSaveLocked }: PersonSearchProps) => {
  const { t } = useTranslate()
  const [name, setName] = useState('')
  const [history, setHistory] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <div className={layout.stack}>
      <LateSection />
      <form
        className={`${layout.stack} ${layout.narrow}`}
        onSubmit={(event) => {
          event.preventDefault()
          if (isName(name)) setAsked({ name: name.trim(), history })
        }}
      >
        <TextField
          label={t('privacy.person.name')}
          description={t('privacy.person.nameHelp')}
          value={name}
          onChange={setName}
        />
        <Checkbox isSelected={history} onChange={setHistory}>
          {t('privacy.person.history')}
        </Checkbox>
        <div className={layout.row}>
          <Button type="submit" tone="primary" icon={<Search size={16} />} isDisabled={!isName(name)}>
            {t('privacy.person.search')}
          </Button>
          {asked === null ? null : (
            <>
              <Button icon={<Download size={16} />} onPress={() => onSave(asked.name)} isDisabled={isSaving}>
                {t('privacy.person.export')}
              </Button>
              <Button
                icon={<Lock size={16} />}
                onPress={() => onSaveLocked(asked.name)}
                isDisabled={isSaving}
              >
                {t('privacy.person.exportLocked')}
              </Button>
            </>
          )}
        </div>
      </form>
      {asked === null ? null : <FoundPerson key={`${asked.name} ${asked.history}`} asked={asked} />}
    </div>
  )
}

const FoundPerson = ({ asked }: { asked: Asked }) => {
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.privacy, asked],
    queryFn: () => client.call('privacy.find', asked),
    staleTime: 0,
  })
  return <QueryGate query={query}>{(found) => <Found name={asked.name} found={found} />}</QueryGate>
}

const Found = ({ name, found }: { name: string; found: PersonFound }) => {
  const { t } = useTranslate()
  const own = found.mentions.filter(({ isOwn }) => isOwn)
  const others = found.mentions.filter(({ isOwn }) => !isOwn)
  return (
    <div className={layout.stack}>
      {found.mentions.length === 0 ? (
        <InlineAlert tone="info" what={t('privacy.person.none')} isLive />
      ) : null}
      {own.length === 0 ? null : <OwnMentions name={name} found={found} mentions={own} />}
      {others.length === 0 ? null : (
        <Section title={t('privacy.person.others', { count: others.length })}>
          <div className={layout.stack}>
            <p>{t('privacy.person.othersWords')}</p>
            <MentionsTable label={t('privacy.person.others', { count: others.length })} mentions={others} />
          </div>
        </Section>
      )}
      <Elsewhere name={name} found={found} />
    </div>
  )
}

const Elsewhere = ({ name, found: { past, places } }: { name: string; found: PersonFound }) => {
  const { t } = useTranslate()
  if (past === null && places.length === 0) return null
  return (
    <Section title={t('privacy.person.elsewhere')}>
      <ul className={layout.tight}>
        {past === null ? null : (
          <li>{t('privacy.person.past', { texts: past.texts, changes: past.changesBy })}</li>
        )}
        {places.map(({ id, count, isSure }) => (
          <li key={id}>
            {t(`privacy.place.${id}`)} –{' '}
            {t(isSure ? 'privacy.person.read' : 'privacy.person.unread', { count })}
          </li>
        ))}
      </ul>
      {past === null ? null : <ForgetButton name={name} isOffered={past.texts + past.changesBy > 0} />}
    </Section>
  )
}
