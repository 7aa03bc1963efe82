import type { HistoryVersion } from '#shared/contract/history-contract.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import * as css from './history.css.ts'
import { sourceWords } from './source-words.ts'

const placeWords = ({ line, place }: NonNullable<HistoryVersion['place']>, t: Words): string =>
  place === '' || place === String(line)
    ? t('history.place', { line })
    : t('history.placeNamed', { line, place })

/** Which computer of whom; of one that nothing was merged from only a part of its code is known. */
const useComputer = ({ device, mergedFrom }: HistoryVersion): string => {
  const { t } = useTranslate()
  const { deviceId, deviceLabel } = useWorkspace()
  if (device === deviceId) return deviceLabel === '' ? t('history.thisPc') : deviceLabel
  if (mergedFrom === null) return t('history.otherPc', { code: device.replaceAll('-', '').slice(-6) })
  const { institution, label } = mergedFrom
  return label === ''
    ? t('history.mergedFrom', { institution })
    : t('history.mergedFromPc', { institution, label })
}

interface VersionOriginProps {
  version: HistoryVersion
  /** What was typed is told too; elsewhere it goes without saying. */
  isTypedTold?: boolean
}

/** On which computer a version was made, and where its words come from unless they were typed. */
export const VersionOrigin = ({ version, isTypedTold = false }: VersionOriginProps) => {
  const { t } = useTranslate()
  const { source, place } = version
  const computer = useComputer(version)
  const isPlain = source === 'typed' || source === ''
  const words = [
    isPlain ? (isTypedTold ? t('history.source.typed') : '') : sourceWords(source, t),
    place === null ? '' : placeWords(place, t),
  ]
  return (
    <>
      <span className={css.soft}>{computer}</span>
      {words.every((one) => one === '') ? null : (
        <span className={css.soft}>{words.filter(Boolean).join(', ')}</span>
      )}
      {place === null || place.raw === '' ? null : <q className={css.raw}>{place.raw}</q>}
    </>
  )
}
