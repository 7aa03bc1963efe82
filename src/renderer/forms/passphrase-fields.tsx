import { KeyRound } from 'lucide-react'
import { LEAST_LETTERS, type PassphraseVerdict } from '#shared/domain/passphrase/judge-passphrase.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PassphraseDraft } from './use-passphrase.ts'

interface PassphraseFieldsProps {
  draft: PassphraseDraft
  /** Draws words; nothing is offered without it. */
  onPropose?: (() => void) | undefined
}

const strength = (t: Words, verdict: PassphraseVerdict | null): string => {
  if (verdict === null || verdict.state === 'refused') return t('passphrase.hint', { least: LEAST_LETTERS })
  return t(verdict.state === 'good' ? 'passphrase.good' : 'passphrase.fair')
}

const refusal = (t: Words, verdict: PassphraseVerdict | null): string | undefined =>
  verdict?.state === 'refused'
    ? t('passphrase.refused', { problem: verdict.problem, least: LEAST_LETTERS })
    : undefined

/** A passphrase typed twice, with how good it is, and words proposed by the program. */
export const PassphraseFields = ({ draft, onPropose }: PassphraseFieldsProps) => {
  const { t } = useTranslate()
  const type = draft.isShown ? 'text' : 'password'
  return (
    <div className={layout.stack}>
      <TextField
        label={t('passphrase.label')}
        description={strength(t, draft.verdict)}
        errorMessage={refusal(t, draft.verdict)}
        type={type}
        autoComplete="off"
        maxLength={1000}
        value={draft.typed}
        onChange={draft.setTyped}
      />
      <TextField
        label={t('passphrase.again')}
        errorMessage={draft.again !== '' && !draft.isSame ? t('passphrase.differs') : undefined}
        type={type}
        autoComplete="off"
        maxLength={1000}
        value={draft.again}
        onChange={draft.setAgain}
      />
      <div className={layout.row}>
        {onPropose === undefined ? null : (
          <Button icon={<KeyRound size={16} />} onPress={onPropose}>
            {t('passphrase.propose')}
          </Button>
        )}
        <Checkbox isSelected={draft.isShown} onChange={draft.setShown}>
          {t('passphrase.show')}
        </Checkbox>
      </div>
      <InlineAlert tone="warning" what={t('passphrase.lost')} safe={t('passphrase.write')} />
    </div>
  )
}
