import type { ReactNode } from 'react'
import { EvidenceState } from '#shared/model/plan.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'

interface EvidenceDialogProps {
  title: string
  searchLabel: string
  typed: string
  onType: (typed: string) => void
  state: EvidenceState
  onState: (state: EvidenceState) => void
  /** Something is chosen and the link is not being made already. */
  canLink: boolean
  onLink: () => void
  onClose: () => void
  /** The list to choose from, and what is asked of the one chosen. */
  children: ReactNode
}

/** Links a record and an indicator, from either end: narrowed by typing, with how far the one proves the other. */
export const EvidenceDialog = (props: EvidenceDialogProps) => {
  const { t } = useTranslate()
  return (
    <Dialog
      isOpen
      size="large"
      title={props.title}
      closeLabel={t('app.close')}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={!props.canLink} onPress={props.onLink}>
            {t('evidence.do')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <SearchField
          label={props.searchLabel}
          placeholder={props.searchLabel}
          clearLabel={t('evidence.clear')}
          value={props.typed}
          onChange={props.onType}
          inputRef={focusOnMount}
        />
        {props.children}
        <Select
          label={t('evidence.state')}
          placeholder={t('form.choose')}
          value={props.state}
          onChange={props.onState}
          options={EvidenceState.options.map((id) => ({ id, label: t(`evidenceState.${id}`) }))}
        />
      </div>
    </Dialog>
  )
}
