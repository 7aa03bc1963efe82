import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { OwnRun } from '#renderer/lib/run-key.ts'

/** What a run without a register is called: by its team, or by the kind of its orders. */
export const useRunTitle = () => {
  const { t } = useTranslate()
  const { records: bodies } = useRecords('body')
  return ({ kind, ownRun }: OwnRun): string => {
    if (kind === 'order')
      return t(ownRun === 'council-decision' ? 'orderKind.council-decision' : 'orderKind.order')
    return bodies.find(({ id }) => id === ownRun)?.record.name ?? ownRun
  }
}
