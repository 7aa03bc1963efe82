import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { isWebAddress } from '#shared/domain/share-place/web-address.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { usePolicy } from '#renderer/api/use-policy.ts'
import { FolderField } from '#renderer/forms/folder-field.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { WebForm } from './web-form.tsx'

interface FolderSectionProps {
  state: Output<'share.state'>
}

const TROUBLE = {
  'not-reachable': 'error.share-unreachable',
  'other-space': 'error.share-other-space',
  'not-writable': 'error.share-not-writable',
} as const

/** Which place is shared; chosen once, changed when it moves, unless the administrator has fixed it. */
export const FolderSection = ({ state }: FolderSectionProps) => {
  const { t } = useTranslate()
  const { policy } = usePolicy()
  const [isChanging, setIsChanging] = useState(false)
  const isFixed = policy.share !== undefined
  const isForm = !isFixed && (state.folder === null || isChanging)
  return (
    <Section
      title={t('share.place')}
      actions={
        isForm || isFixed ? undefined : (
          <PlaceActions folder={state.folder ?? ''} onChange={() => setIsChanging(true)} />
        )
      }
    >
      <Trouble state={state} />
      {isForm ? (
        <PlaceForm folder={state.folder} onDone={() => setIsChanging(false)} isChanging={isChanging} />
      ) : (
        <p>{state.folder ?? policy.share}</p>
      )}
      {isFixed ? <p className={layout.soft}>{t('policy.fixed')}</p> : null}
    </Section>
  )
}

const Trouble = ({ state }: FolderSectionProps) => {
  const { translateShared } = useTranslate()
  if (state.status === 'ok' || state.status === 'not-chosen') return null
  return (
    <InlineAlert
      tone="warning"
      what={translateShared(TROUBLE[state.status], { why: state.why === '' ? 'other' : state.why })}
    />
  )
}

const PlaceActions = ({ folder, onChange }: { folder: string; onChange: () => void }) => {
  const { t } = useTranslate()
  const forget = useCommand('share.forget')
  return (
    <>
      <Button isSmall onPress={onChange}>
        {t(isWebAddress(folder) ? 'share.changePlace' : 'share.change')}
      </Button>
      <Button isSmall isPending={forget.isPending} onPress={() => forget.mutate({})}>
        {t('share.forget')}
      </Button>
    </>
  )
}

interface FolderFormProps {
  folder: string | null
  onDone: () => void
  isChanging: boolean
}

const KINDS = ['folder', 'web'] as const

/** A folder, or a place on the web where that is not switched off. */
const PlaceForm = (given: FolderFormProps) => {
  const { t } = useTranslate()
  const { policy } = usePolicy()
  const isOnWeb = given.folder !== null && isWebAddress(given.folder)
  const [kind, setKind] = useState<(typeof KINDS)[number]>(isOnWeb ? 'web' : 'folder')
  if (policy.off.includes('web-share')) return <FolderForm {...given} />
  return (
    <div className={layout.stack}>
      <RadioGroup
        label={t('share.where')}
        orientation="horizontal"
        value={kind}
        onChange={setKind}
        options={KINDS.map((id) => ({ id, label: t(`share.where.${id}`) }))}
      />
      {kind === 'folder' ? (
        <FolderForm {...given} folder={isOnWeb ? null : given.folder} />
      ) : (
        <WebForm
          address={isOnWeb ? (given.folder ?? '') : ''}
          onDone={given.onDone}
          onCancel={given.isChanging ? given.onDone : null}
        />
      )}
    </div>
  )
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
