import type { ReceivedBundle } from '#shared/contract/share-contract.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { BundleCard } from './bundle-card.tsx'
import { bundlesInOrder } from './bundle-marks.ts'
import * as css from './share.css.ts'

interface BundleListProps {
  bundles: readonly ReceivedBundle[]
  /** They stand under the name of their sender. */
  isOfOne?: boolean
}

/** What a person should see, card by card; what was merged before is folded away, for it grows all year. */
export const BundleList = ({ bundles, isOfOne = false }: BundleListProps) => {
  const { t } = useTranslate()
  const told = bundlesInOrder(bundles.filter(({ state }) => state !== 'same'))
  const same = bundles.filter(({ state }) => state === 'same')
  const cards = (some: readonly ReceivedBundle[]) => (
    <ul className={layout.tight}>
      {some.map((bundle) => (
        <BundleCard key={bundle.file} bundle={bundle} isOfOne={isOfOne} />
      ))}
    </ul>
  )
  return (
    <>
      {told.length === 0 ? null : cards(told)}
      {same.length === 0 ? null : (
        <details className={css.details} open={bundles.length === 1}>
          <summary className={css.summary}>{t('share.sameBundles', { count: same.length })}</summary>
          {cards(same)}
        </details>
      )}
    </>
  )
}
