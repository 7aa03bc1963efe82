import type { HistoryVersion } from '#shared/contract/history-contract.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import * as css from './history.css.ts'

const SOURCES = ['restored', 'undo', 'redo', 'created', 'import', 'pasted', 'accepted'] as const

/** What is not one of our own words names a file: it is shown as it was kept. */
const sourceWords = (source: string, t: Words): string => {
  const known = SOURCES.find((one) => one === source)
  return known === undefined ? t('history.source.file', { source }) : t(`history.source.${known}`)
}

/** On which computer a version was made, and where its words come from unless they were typed. */
export const VersionOrigin = ({ version: { device, source } }: { version: HistoryVersion }) => {
  const { t } = useTranslate()
  const { deviceId, deviceLabel } = useWorkspace()
  const label = deviceLabel === '' ? t('history.thisPc') : deviceLabel
  return (
    <>
      <span className={css.soft}>
        {device === deviceId ? label : t('history.otherPc', { code: device.replaceAll('-', '').slice(-6) })}
      </span>
      {source === 'typed' || source === '' ? null : (
        <span className={css.soft}>{sourceWords(source, t)}</span>
      )}
    </>
  )
}
