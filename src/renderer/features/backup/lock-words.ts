import { judgePassphrase, LEAST_LETTERS } from '#shared/domain/passphrase/judge-passphrase.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

/** What a typed passphrase is worth, in words; `isTaken` when it may be used. */
export const usePassphraseWords = () => {
  const { t } = useTranslate()
  return (typed: string): { readonly words: string; readonly isTaken: boolean } => {
    if (typed === '') return { words: t('lock.passphraseHint', { least: LEAST_LETTERS }), isTaken: false }
    const verdict = judgePassphrase(typed)
    if (verdict.state !== 'refused') return { words: t(`lock.strength.${verdict.state}`), isTaken: true }
    return { words: t(`lock.refused.${verdict.problem}`, { least: LEAST_LETTERS }), isTaken: false }
  }
}
