import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { AttachmentField } from '#renderer/forms/attachment-field.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { EvidenceLink } from './use-evidence-links.ts'

/** The file that proves it beside or instead of a record: added, shown, saved; of others' links only what is there. */
export const EvidenceFile = ({ link, title }: { link: EvidenceLink; title: string }) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const [isOpen, setIsOpen] = useState(false)
  const edit = useCommand('records.edit')
  const isOwn = link.ownerId === workspaceId
  if (!isOwn && link.evidence.file.sha256 === null) return null
  const close = (): void => setIsOpen(false)
  return (
    <>
      <IconButton
        isSmall
        label={t('evidence.fileOf', { title })}
        icon={<Paperclip size={14} />}
        onPress={() => setIsOpen(true)}
      />
      {isOpen ? (
        <Dialog isOpen title={t('evidence.file')} closeLabel={t('app.close')} onClose={close}>
          <div className={layout.stack}>
            <p>{title}</p>
            <AttachmentField
              label={t('evidence.file')}
              path={['file']}
              file={link.evidence.file}
              writer={{
                set: (path, value) =>
                  edit.mutate({
                    kind: 'evidence',
                    id: link.id,
                    edits: [{ op: 'set', path: [...path], value }],
                  }),
                flush: () => undefined,
              }}
              isReadOnly={!isOwn}
              isForeign={!isOwn}
            />
            {isOwn ? <p className={layout.soft}>{t('evidence.fileHint')}</p> : null}
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
