import { Download, Eye, Hourglass, Paperclip, Trash2 } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { StoredFile } from '#shared/model/stored-file.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import * as css from './attachment.css.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { isNamedAsPicture } from './read-file.ts'
import { ATTACHMENT_LIMIT_MB, useAttachment } from './use-attachment.ts'

interface AttachmentFieldProps {
  /** What the file belongs to: "1 priedas". */
  label: string
  /** Where the file stands in the record: `['annexes', id, 'file']`. */
  path: readonly string[]
  file: StoredFile
  writer: Pick<FieldWriter, 'set' | 'flush'>
  isReadOnly: boolean
  /** A record of somebody else: its files stay with them. */
  isForeign?: boolean | undefined
}

/** The file of an annex: added by a button or dropped, shown with its size, saved as a copy. */
export const AttachmentField = (props: AttachmentFieldProps) => {
  const { label, path, file, writer, isReadOnly } = props
  const { t } = useTranslate()
  const [isOver, setIsOver] = useState(false)
  const attachment = useAttachment(file, (next) => {
    writer.set(path, next)
    writer.flush()
  })
  const hasFile = file.sha256 !== null
  if (isReadOnly && !hasFile) return null
  // A file may be dropped on the whole row; the button does the same by keyboard.
  const dropTarget = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent): void => {
      event.preventDefault()
      setIsOver(false)
      const [chosen] = event.dataTransfer.files
      if (chosen !== undefined) void attachment.keep(chosen)
    },
  }
  return (
    <fieldset
      data-field={path.join('/')}
      aria-label={t('attachment.group', { label })}
      className={classNames(css.field, !hasFile && css.empty, isOver && css.over)}
      {...(isReadOnly ? {} : dropTarget)}
    >
      {hasFile ? (
        <KeptFile {...props} attachment={attachment} />
      ) : (
        <AddFile label={label} attachment={attachment} />
      )}
      {attachment.trouble === null ? null : (
        <div className={css.wide}>
          <InlineAlert tone="danger" isLive what={attachment.trouble} />
        </div>
      )}
      {attachment.picture === null ? null : (
        <PictureDialog name={file.name} address={attachment.picture} onClose={attachment.closePicture} />
      )}
    </fieldset>
  )
}

type Attachment = ReturnType<typeof useAttachment>

const AddFile = ({ label, attachment }: { label: string; attachment: Attachment }) => {
  const { t } = useTranslate()
  return (
    <>
      <FileTrigger
        onSelect={(files) => {
          const chosen = files?.[0]
          if (chosen !== undefined) void attachment.keep(chosen)
        }}
      >
        <Button
          isSmall
          tone="quiet"
          icon={<Paperclip size={14} />}
          aria-label={t('attachment.addFor', { label })}
          isPending={attachment.isBusy}
        >
          {t('attachment.add')}
        </Button>
      </FileTrigger>
      <span className={css.soft}>{t('attachment.drop', { limit: ATTACHMENT_LIMIT_MB })}</span>
    </>
  )
}

const KeptFile = ({
  file,
  isReadOnly,
  isForeign,
  attachment,
}: AttachmentFieldProps & { attachment: Attachment }) => {
  const { t } = useTranslate()
  const name = file.name || (file.sha256 ?? '').slice(0, 12)
  return (
    <>
      <Paperclip size={14} aria-hidden="true" />
      <span className={css.name}>{name}</span>
      <FileSize bytes={file.bytes} />
      {attachment.isHere === false ? (
        <span className={css.soft} title={isForeign === true ? undefined : t('attachment.awaitedHint')}>
          <Hourglass size={12} aria-hidden="true" />{' '}
          {isForeign === true ? t('attachment.kept') : t('attachment.awaited')}
        </span>
      ) : null}
      {attachment.isHere === true && isNamedAsPicture(name) ? (
        <IconButton
          isSmall
          label={t('attachment.view', { name })}
          icon={<Eye size={14} />}
          onPress={() => void attachment.show()}
        />
      ) : null}
      {attachment.isHere === true ? (
        <IconButton
          isSmall
          label={t('attachment.save', { name })}
          icon={<Download size={14} />}
          onPress={() => void attachment.save()}
        />
      ) : null}
      {isReadOnly ? null : (
        <IconButton
          isSmall
          label={t('attachment.remove', { name })}
          icon={<Trash2 size={14} />}
          onPress={attachment.clear}
        />
      )}
    </>
  )
}

const FileSize = ({ bytes }: { bytes: number | null }) => {
  const { t } = useTranslate()
  if (bytes === null) return null
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return (
    <span className={css.soft}>
      {kilobytes < 1000
        ? t('attachment.kilobytes', { size: kilobytes })
        : t('attachment.megabytes', { size: bytes / 1024 / 1024 })}
    </span>
  )
}
