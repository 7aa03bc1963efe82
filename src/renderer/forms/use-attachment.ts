import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import { ATTACHMENT_LIMIT_BYTES } from '#shared/domain/attachments/attachment-limit.ts'
import { safeFileName } from '#shared/domain/attachments/safe-file-name.ts'
import { NO_FILE, type StoredFile } from '#shared/model/stored-file.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { saveFile } from '#renderer/lib/save-file.ts'
import { pictureAddress, pictureType, readFile } from './read-file.ts'

const MEGABYTE = 1024 * 1024
export const ATTACHMENT_LIMIT_MB = ATTACHMENT_LIMIT_BYTES / MEGABYTE

const tooLarge = (bytes: number): AppError =>
  new AppError('attachment-too-large', 'too large', {
    details: { megabytes: Math.ceil(bytes / MEGABYTE), limit: ATTACHMENT_LIMIT_MB },
  })

/** Adding, showing and saving the file of one annex; `trouble` is the last failure in words. */
export const useAttachment = (file: StoredFile, onChange: (file: StoredFile) => void) => {
  const client = useClient()
  const queries = useQueryClient()
  const { t, translateShared } = useTranslate()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [picture, setPicture] = useState<string | null>(null)
  const add = useCommand('attachments.add', { isQuiet: true })
  const { sha256 } = file
  const state = useQuery({
    queryKey: [KEYS.attachment, sha256],
    queryFn: () => client.call('attachments.state', { sha256s: sha256 === null ? [] : [sha256] }),
    enabled: sha256 !== null,
  })

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setTrouble(null)
    try {
      await work()
    } catch (error) {
      setTrouble(errorSentence(translateShared, error))
    }
  }

  const keep = (chosen: File): Promise<void> =>
    attempt(async () => {
      if (chosen.size > ATTACHMENT_LIMIT_BYTES) throw tooLarge(chosen.size)
      const base64 = await readFile(chosen).catch(() => null)
      if (base64 === null) {
        setTrouble(t('attachment.unreadable', { name: chosen.name }))
        return
      }
      onChange(await add.mutateAsync({ name: chosen.name, base64 }))
      await queries.invalidateQueries({ queryKey: [KEYS.attachment] })
    })

  const withContent = (work: (base64: string) => void): Promise<void> =>
    attempt(async () => {
      if (sha256 !== null) work((await client.call('attachments.read', { sha256 })).base64)
    })

  return {
    /** `null` while asking. */
    isHere: state.data?.files[0]?.isHere ?? null,
    isBusy: add.isPending,
    trouble,
    /** The address of the picture on the screen. */
    picture,
    closePicture: () => {
      if (picture !== null) URL.revokeObjectURL(picture)
      setPicture(null)
    },
    keep,
    clear: () => onChange(NO_FILE),
    save: () =>
      withContent((base64) => saveFile(safeFileName(file.name), base64, 'application/octet-stream')),
    show: () =>
      withContent((base64) => {
        const type = pictureType(base64)
        if (type === null) setTrouble(t('attachment.notPicture', { name: file.name }))
        else setPicture(pictureAddress(base64, type))
      }),
  }
}
