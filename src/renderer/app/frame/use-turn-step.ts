import { useQueryClient } from '@tanstack/react-query'
import { tellStep } from '#shared/domain/steps/tell-step.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { withWords } from '#renderer/i18n/with-words.ts'
import { hasTyping, isElsewhere, settleTyping } from '#renderer/lib/field-typing.ts'
import { pathOfRecord } from '#renderer/lib/paths.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { useOpenRecord } from './use-open-record.ts'

type Way = 'undo' | 'redo'

/** The field's own undo, as far as something was typed since it was entered. */
const turnTyping = (way: Way): boolean => {
  if (!isElsewhere() && !hasTyping() && way === 'undo') return false
  // The only way to reach the browser's own undo from a menu.
  return document.execCommand(way) || isElsewhere()
}

/** Takes the last step of this device back, or does it again: in the field in use, else of the whole program. */
export const useTurnStep = (go: (path: string) => void): ((way: Way) => Promise<void>) => {
  const { t, translateShared } = useTranslate()
  const { notify } = useNotices()
  const queries = useQueryClient()
  const open = useOpenRecord()
  const undo = useCommand('steps.undo')
  const redo = useCommand('steps.redo')

  const showElsewhere = (record: { kind: Kind; id: string } | undefined) => {
    const path = record === undefined ? null : pathOfRecord(record.kind, record.id)
    if (path === null || record?.id === open?.id) return {}
    return { action: { label: t('steps.show'), onPress: () => go(path) } }
  }

  return async (way) => {
    if (turnTyping(way)) return
    // What was typed last is a step too.
    await flushEverything()
    const turned = await withWords((way === 'undo' ? undo : redo).mutateAsync({})).catch(() => null)
    if (turned === null) return
    if (turned.label === null) {
      notify({ tone: 'info', text: t(`steps.nothing.${way}`) })
      return
    }
    await queries.invalidateQueries()
    settleTyping()
    const step = tellStep(turned.label, translateShared)
    notify({
      tone: turned.kept ? 'info' : 'success',
      text: turned.kept ? t(`steps.kept.${way}`, { step }) : t(`steps.done.${way}`, { step }),
      ...showElsewhere(turned.records[0]),
    })
  }
}
