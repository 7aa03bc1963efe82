import { copyAsNew } from '#shared/domain/records/copy-as-new.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { pathOfRecord, PATHS, roomOfKind } from '#renderer/lib/paths.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { closeDocument, nextDocument } from './open-documents.ts'
import type { OpenRecord } from './use-open-record.ts'

/** What menus and keys do with the record in sight: one more like it, away with it, the next one. */
export const useRecordCommands = (shown: OpenRecord | null, go: (path: string) => void) => {
  const { t, translateShared } = useTranslate()
  const { notify } = useNotices()
  const client = useClient()
  const { workspaceId } = useWorkspace()
  const put = useCommand('records.put', { isQuiet: true })
  const copyPart = useCommand('plan.copyPart', { isQuiet: true })
  const remove = useCommand('records.remove', { isQuiet: true })
  const removePart = useCommand('plan.removePart', { isQuiet: true })
  const restore = useCommand('records.restore')

  const show = ({ kind, id }: OpenRecord): void => go(pathOfRecord(kind, id) ?? PATHS.home)
  const toRoom = ({ kind }: OpenRecord): void => go(PATHS[roomOfKind(kind) ?? 'home'])

  const duplicate = async (): Promise<void> => {
    if (shown === null) return
    const { kind, id } = shown
    await flushEverything()
    if (kind === 'activity' || kind === 'indicator') {
      return show({ kind, id: (await copyPart.mutateAsync({ kind, id })).id })
    }
    const stored = await client.call('records.get', { kind, id })
    const copy = { kind, id: newId() }
    const record = copyAsNew(kind, stored.record, { id: copy.id, institutionId: workspaceId })
    if (record === null) return notify({ tone: 'info', text: t('form.notCopied') })
    await put.mutateAsync({ records: [{ kind, record }] })
    show(copy)
  }

  const takeAway = async (): Promise<void> => {
    if (shown === null) return
    const { kind, id } = shown
    const isPart = kind === 'level' || kind === 'activity' || kind === 'indicator'
    const { title } = await client.call('records.get', { kind, id })
    if (isPart) await removePart.mutateAsync({ kind, id })
    else await remove.mutateAsync({ kind, id })
    closeDocument(id)
    toRoom(shown)
    notify({
      tone: 'info',
      text: t('form.removed', { title }),
      ...(isPart
        ? {}
        : { action: { label: t('form.bringBack'), onPress: () => restore.mutate({ kind, id }) } }),
    })
  }

  const walk = (step: 1 | -1): void => {
    const next = nextDocument(shown?.id ?? null, step)
    if (next === undefined) notify({ tone: 'info', text: t('form.nothingOpened') })
    else show(next)
  }

  const close = (): void => {
    if (shown === null) return
    const next = nextDocument(shown.id, -1)
    closeDocument(shown.id)
    if (next === undefined || next.id === shown.id) toRoom(shown)
    else show(next)
  }

  const said = (work: () => Promise<void>) => (): void => {
    work().catch((error: unknown) => notify(errorNotice(translateShared, error)))
  }
  return { duplicate: said(duplicate), remove: said(takeAway), walk, close }
}
