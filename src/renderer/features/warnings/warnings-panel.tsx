import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useWarnings, type Warning } from '#renderer/api/use-warnings.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { Button } from '#renderer/ui/button.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import * as css from './warnings.css.ts'

interface WarningsPanelProps {
  kind: Kind
  id: string
}

/** What is odd in a record: each a jump to its field, to be mended or left with a reason; those fold away. */
export const WarningsPanel = ({ kind, id }: WarningsPanelProps) => {
  const { t, translateShared } = useTranslate()
  const [accepting, setAccepting] = useState<Warning | null>(null)
  const { open, accepted } = useWarnings(kind, id)
  if (open.length + accepted.length === 0) return null
  const words = ({ code, params }: Warning): string => translateShared(`warning.${code}`, params)
  return (
    <section className={css.panel} aria-label={t('warnings.title')}>
      {open.length === 0 ? null : (
        <ul className={css.list}>
          {open.map((warning) => (
            <li key={warning.factsHash} className={css.line}>
              <button type="button" className={css.jump} onClick={() => jumpToField(warning.path)}>
                <TriangleAlert size={14} aria-hidden="true" className={css.mark} />
                {words(warning)}
              </button>
              <Button isSmall tone="quiet" onPress={() => setAccepting(warning)}>
                {t('warnings.accept')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {accepted.length === 0 ? null : (
        <details className={css.accepted}>
          <summary>{t('warnings.accepted', { count: accepted.length })}</summary>
          <ul className={css.list}>
            {accepted.map((warning) => (
              <li key={warning.factsHash}>
                {words(warning)} {t('warnings.because', { reason: warning.acceptedReason ?? '' })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {accepting === null ? null : (
        <AcceptDialog
          kind={kind}
          id={id}
          factsHash={accepting.factsHash}
          words={words(accepting)}
          onClose={() => setAccepting(null)}
        />
      )}
    </section>
  )
}
