import type { ReceivedBundle } from '#shared/contract/share-contract.ts'
import { bundleReason } from '#shared/i18n/bundle-reason.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { MARK_OF_BUNDLE } from './bundle-marks.ts'
import { FieldLines } from './field-lines.tsx'
import { recordWords } from './record-words.ts'
import * as css from './share.css.ts'

const SHOWN = 12

interface BundleCardProps {
  bundle: ReceivedBundle
  /** It stands under its sender's name, so that is not said again. */
  isOfOne: boolean
}

/** One bundle: who wrote it, what it is, and what it would change - in sentences. */
export const BundleCard = ({ bundle, isOfOne }: BundleCardProps) => {
  const { t, translateShared } = useTranslate()
  const why = bundleReason(bundle, translateShared)
  const { added, changed, removed } = bundle.changes
  const isEmpty = added + changed + removed === 0
  const shown = bundle.records.slice(0, SHOWN)
  const more = added + changed + removed - shown.length
  const parts = [
    added === 0 ? '' : t('share.added', { count: added }),
    changed === 0 ? '' : t('share.changed', { count: changed }),
    removed === 0 ? '' : t('share.removed', { count: removed }),
  ].filter(Boolean)
  return (
    <li className={css.bundle}>
      <BundleHead bundle={bundle} isOfOne={isOfOne} />
      {why === '' ? null : <p>{why}</p>}
      {bundle.files === undefined ? null : <p>{t('share.files', { count: bundle.files })}</p>}
      {isEmpty ? null : (
        <details className={css.details}>
          <summary className={css.summary}>{parts.join(', ')}</summary>
          <ul className={css.changes}>
            {shown.map((change) => (
              <li key={`${change.kind} ${change.id}`}>
                <span className={css.soft}>{t(`change.${change.change}`)}</span> {recordWords(change, t)}
                <FieldLines kind={change.kind} fields={change.fields} />
              </li>
            ))}
            {more > 0 ? <li className={css.soft}>{t('share.moreRecords', { count: more })}</li> : null}
          </ul>
        </details>
      )}
    </li>
  )
}

const BundleHead = ({ bundle, isOfOne }: BundleCardProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  return (
    <div className={css.bundleHead}>
      {isOfOne && bundle.fromName !== '' ? null : (
        <strong className={css.sender}>{bundle.fromName === '' ? bundle.file : bundle.fromName}</strong>
      )}
      <StateMark state={MARK_OF_BUNDLE[bundle.state]} word={t(`bundleState.${bundle.state}`)} />
      {bundle.sealed === true ? <span className={css.soft}>{t('seal.came')}</span> : null}
      {bundle.createdAt === null ? null : <span className={css.soft}>{dates.moment(bundle.createdAt)}</span>}
      {bundle.receipt === '' ? null : (
        <span className={css.soft}>{t('share.receipt', { receipt: bundle.receipt })}</span>
      )}
    </div>
  )
}
