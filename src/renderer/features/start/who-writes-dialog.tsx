import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

interface WhoWritesDialogProps {
  author: string
  onClose: () => void
}

/** Asks who is writing: a label that goes into the history, never a password. */
export const WhoWritesDialog = ({ author, onClose }: WhoWritesDialogProps) => {
  const { t } = useTranslate()
  const [name, setName] = useState(author)
  const configure = useCommand('workspace.configure')
  const isReady = name.trim() !== ''
  const save = (): void => {
    if (isReady) configure.mutate({ author: name }, { onSuccess: onClose })
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={t('who.title')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('who.later')}</Button>
          <Button tone="primary" isDisabled={!isReady || configure.isPending} onPress={save}>
            {t('who.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('start.author')}
          description={t('start.authorHint')}
          value={name}
          onChange={setName}
          maxLength={100}
          inputRef={focusOnMount}
        />
      </form>
    </Dialog>
  )
}
