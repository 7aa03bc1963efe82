import type { Output } from '#shared/contract/contract.ts'
import type { Receipt } from '#shared/contract/share-contract.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import * as css from './share.css.ts'

const SHOWN = 8

/** What is known of what was written here: saved, in the folder, seen by others - each only when it is a fact. */
export const SentFacts = ({ state }: { state: Output<'share.state'> }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { role } = useWorkspace()
  const isMunicipality = role === 'municipality'
  // A school asks whether the municipality has it; the municipality, which schools have the plan.
  const seen = state.seenBy.filter((one) => isMunicipality || one.role === 'municipality')
  const waits = state.pendingChanges > 0
  return (
    <ul className={layout.tight}>
      <li>
        <StateMark state="done" word={t('sent.saved')} />
      </li>
      <li className={css.fact}>
        {state.lastSentAt === null ? (
          <StateMark state="draft" word={t('sent.notWritten')} />
        ) : (
          <StateMark
            state={waits ? 'active' : 'done'}
            word={t(waits ? 'sent.writtenPart' : 'sent.written', { at: dates.moment(state.lastSentAt) })}
          />
        )}
        {state.lastReceipt === '' ? null : (
          <span className={css.soft}>{t('share.receipt', { receipt: state.lastReceipt })}</span>
        )}
      </li>
      {seen.length === 0 ? (
        <li>
          <StateMark
            state="draft"
            word={t(isMunicipality ? 'sent.seenByNoSchool' : 'sent.notSeenByMunicipality')}
          />
        </li>
      ) : (
        seen.slice(0, SHOWN).map((one) => <SeenLine key={`${one.orgId} ${one.device}`} receipt={one} />)
      )}
      {seen.length > SHOWN ? (
        <li className={css.soft}>{t('sent.more', { count: seen.length - SHOWN })}</li>
      ) : null}
    </ul>
  )
}

const SeenLine = ({ receipt }: { receipt: Receipt }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const words = { who: receipt.orgName, at: dates.moment(receipt.at) }
  return (
    <li>
      <StateMark
        state={receipt.hasAll ? 'handed-over' : 'active'}
        word={t(receipt.hasAll ? 'sent.seen' : 'sent.seenPart', words)}
      />
    </li>
  )
}
