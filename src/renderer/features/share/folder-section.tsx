import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { usePolicy } from '#renderer/api/use-policy.ts'
import { FolderField } from '#renderer/forms/folder-field.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'

interface FolderSectionProps {
  state: Output<'share.state'>
}

const TROUBLE = {
  'not-reachable': 'error.share-unreachable',
  'other-space': 'error.share-other-space',
  'not-writable': 'error.share-not-writable',
} as const

/** Which folder is shared; chosen once, changed when it moves, unless the administrator has fixed it. */
export const FolderSection = ({ state }: FolderSectionProps) => {
  const { t, translateShared } = useTranslate()
  const { policy } = usePolicy()
  const [isChanging, setIsChanging] = useState(false)
  const isFixed = policy.share !== undefined
  const isForm = !isFixed && (state.folder === null || isChanging)
  const trouble = state.status === 'ok' || state.status === 'not-chosen' ? null : TROUBLE[state.status]
  return (
    <Section
      title={t('share.folder')}
      actions={
        isForm || isFixed ? undefined : (
          <Button isSmall onPress={() => setIsChanging(true)}>
            {t('share.change')}
          </Button>
        )
      }
    >
      {trouble === null ? null : <InlineAlert tone="warning" what={translateShared(trouble)} />}
      {isForm ? (
        <FolderForm folder={state.folder} onDone={() => setIsChanging(false)} isChanging={isChanging} />
      ) : (
        <p>{state.folder ?? policy.share}</p>
      )}
      {isFixed ? <p className={layout.soft}>{t('policy.fixed')}</p> : null}
    </Section>
  )
}

interface FolderFormProps {
  folder: string | null
  onDone: () => void
  isChanging: boolean
}

const FolderForm = ({ folder: known, onDone, isChanging }: FolderFormProps) => {
  const { t } = useTranslate()
  const [folder, setFolder] = useState(known ?? '')
  const choose = useCommand('share.choose')
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (folder.trim() !== '') choose.mutate({ folder: folder.trim() }, { onSuccess: onDone })
      }}
    >
      <FolderField
        label={t('share.folder')}
        description={t('share.folderHint')}
        value={folder}
        onChange={setFolder}
      />
      <div className={layout.row}>
        <Button
          type="submit"
          tone={known === null ? 'primary' : 'secondary'}
          isDisabled={folder.trim() === '' || choose.isPending}
        >
          {t('share.use')}
        </Button>
        {isChanging ? <Button onPress={onDone}>{t('app.cancel')}</Button> : null}
      </div>
    </form>
  )
}
