import { Eraser } from 'lucide-react'
import { useState } from 'react'
import type { PersonFound, PersonMention } from '#shared/contract/privacy-contract.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { MentionsTable } from './mentions-table.tsx'

interface OwnMentionsProps {
  name: string
  found: PersonFound
  mentions: readonly PersonMention[]
}

/** Sure to be meant, and free to be changed. */
const isPlain = ({ how, isProtected }: PersonMention): boolean => how === 'full' && !isProtected

/** One's own records that name a person: which places, what to write instead, and the change seen before it is made. */
export const OwnMentions = ({ name, found, mentions }: OwnMentionsProps) => {
  const { t } = useTranslate()
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(mentions.filter(isPlain).map(({ id }) => id)),
  )
  const [replacement, setReplacement] = useState(found.initials)
  const [papers, setPapers] = useState(false)
  const isFree = ({ isProtected }: PersonMention): boolean => papers || !isProtected
  const chosen = new Set(mentions.filter((one) => picked.has(one.id) && isFree(one)).map(({ id }) => id))
  const title = t('privacy.person.own', { count: mentions.length })
  return (
    <Section title={title}>
      <div className={layout.stack}>
        <div className={`${layout.tight} ${layout.narrow}`}>
          <TextField
            label={t('privacy.person.replacement')}
            description={t('privacy.person.replacementHelp')}
            value={replacement}
            onChange={setReplacement}
          />
          <div className={layout.row}>
            {[found.initials, ...found.roles].map((role) => (
              <Button key={role} isSmall onPress={() => setReplacement(role)}>
                {t('privacy.person.role', { role })}
              </Button>
            ))}
          </div>
          {mentions.some(({ isProtected }) => isProtected) ? (
            <Checkbox isSelected={papers} onChange={setPapers} description={t('privacy.person.papersHelp')}>
              {t('privacy.person.papers')}
            </Checkbox>
          ) : null}
        </div>
        <MentionsTable
          label={title}
          mentions={mentions}
          replacement={replacement}
          chosen={chosen}
          onChoose={setPicked}
        />
        <EraseButton input={{ name, replacement: replacement.trim(), mentions: [...chosen], papers }} />
      </div>
    </Section>
  )
}

interface EraseInput {
  readonly name: string
  readonly replacement: string
  readonly mentions: string[]
  readonly papers: boolean
}

const EraseButton = ({ input }: { input: EraseInput }) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const [isAsking, setIsAsking] = useState(false)
  const erase = useCommand('privacy.erase')
  const { mentions, replacement } = input
  const confirm = (): void =>
    erase.mutate(input, {
      onSuccess: (done) =>
        notify({ tone: 'success', text: t('privacy.person.erased', { count: done.mentions }) }),
      onSettled: () => setIsAsking(false),
    })
  return (
    <div className={layout.row}>
      <Button
        tone="danger"
        icon={<Eraser size={16} />}
        isDisabled={mentions.length === 0 || replacement === '' || erase.isPending}
        onPress={() => setIsAsking(true)}
      >
        {t('privacy.person.erase')}
      </Button>
      <AlertDialog
        isOpen={isAsking}
        title={t('privacy.person.eraseTitle', { count: mentions.length })}
        confirmLabel={t('privacy.person.erase')}
        onConfirm={confirm}
        cancelLabel={t('app.cancel')}
        onCancel={() => setIsAsking(false)}
        tone="danger"
      >
        {t('privacy.person.eraseWords', { replacement })}
      </AlertDialog>
    </div>
  )
}
