import { KNOWN_SOURCES } from '#shared/domain/records/change-source.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

const FILES = { imported: 'history.source.importedFile', pasted: 'history.source.pastedFile' } as const

/** Where a version's words come from. What is neither one of our own words nor a file is shown as it was kept. */
export const sourceWords = (source: string, t: Words): string => {
  if (source.startsWith('joined:')) return t('history.source.joinedMeeting')
  if (source.startsWith('skeleton:')) return t('history.source.skeleton')
  const known = KNOWN_SOURCES.find((one) => one === source)
  if (known !== undefined) return t(`history.source.${known}`)
  const [, how, file = ''] = /^(imported|pasted): (.+)$/u.exec(source) ?? []
  if (how === undefined) return t('history.source.file', { source })
  return t(how === 'pasted' ? FILES.pasted : FILES.imported, { file })
}
