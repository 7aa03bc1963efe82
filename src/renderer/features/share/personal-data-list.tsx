import type { PersonalFinding } from '#shared/contract/share-contract.ts'
import { fieldWords } from '#shared/i18n/field-words.ts'
import { usePersonalData } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { MaskedHistory } from './masked-history.tsx'
import { recordWords } from './record-words.ts'
import * as css from './share.css.ts'

const SHOWN = 10

/** Before a hand-over: what in it speaks of people, each with a way to write initials instead. */
export const PersonalDataList = () => {
  const { data } = usePersonalData()
  const findings = data?.findings ?? []
  return (
    <>
      {findings.length === 0 ? null : <Findings findings={findings} />}
      <MaskedHistory isThere={data?.remembersMasked ?? false} />
    </>
  )
}

const Findings = ({ findings }: { findings: readonly PersonalFinding[] }) => {
  const { t } = useTranslate()
  const mask = useCommand('share.mask')
  return (
    <>
      <InlineAlert
        tone="warning"
        what={t('privacy.found', { count: findings.length })}
        safe={t('privacy.notYet')}
      />
      <ul className={layout.tight}>
        {findings.slice(0, SHOWN).map((finding) => (
          <FindingLine
            key={`${finding.kind} ${finding.id} ${finding.path} ${finding.match}`}
            finding={finding}
            isBusy={mask.isPending}
            onMask={() =>
              mask.mutate({
                kind: finding.kind,
                id: finding.id,
                path: finding.path,
                match: finding.match,
              })
            }
          />
        ))}
        {findings.length > SHOWN ? (
          <li className={css.soft}>{t('privacy.more', { count: findings.length - SHOWN })}</li>
        ) : null}
      </ul>
      <p className={layout.soft}>{t('privacy.history')}</p>
    </>
  )
}

interface FindingLineProps {
  finding: PersonalFinding
  isBusy: boolean
  onMask: () => void
}

const FindingLine = ({ finding, isBusy, onMask }: FindingLineProps) => {
  const { t, translateShared } = useTranslate()
  const { kind, path, rows, what, match, replacement } = finding
  const label = t('privacy.replace', { match, replacement })
  return (
    <li className={css.merge}>
      <span className={css.mergeWords}>
        <span>
          {recordWords(finding, t)}, {fieldWords(kind, path, rows, translateShared)}: <strong>{match}</strong>{' '}
          <span className={css.soft}>({t(`privacy.${what}`)})</span>
        </span>
      </span>
      <Button isSmall isDisabled={isBusy} onPress={onMask}>
        {label}
      </Button>
    </li>
  )
}
