import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useShownForm } from '#renderer/layout/shown-form.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import * as css from './export.css.ts'
import { useSaveAs } from './use-save-as.ts'

interface PublicDialogProps {
  id: string
  onClose: () => void
}

const NAMES = ['initials', 'roles'] as const
const FORMATS = ['pdf', 'docx', 'html'] as const

type Diff = Output<'export.publicDiff'>

/** The public version of minutes: what changes is looked at before anything is saved. */
export const PublicDialog = ({ id, onClose }: PublicDialogProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const save = useSaveAs('export.record')
  const [publicNames, setPublicNames] = useState<(typeof NAMES)[number]>('initials')
  const [form] = useShownForm(id)
  const query = useQuery({
    queryKey: [KEYS.preview, 'public', id, publicNames, form],
    queryFn: ({ signal }) => client.call('export.publicDiff', { id, publicNames, form }, { signal }),
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('export.publicVersion')}
      size="large"
      actions={FORMATS.map((format) => (
        <Button
          key={format}
          tone={format === 'pdf' ? 'primary' : 'secondary'}
          isPending={save.isPending && save.variables.format === format}
          isDisabled={!query.isSuccess}
          onPress={() =>
            save.mutate({ kind: 'meeting', id, format, publicNames, form }, { onSuccess: onClose })
          }
        >
          {t(`export.saveFormat.${format}`)}
        </Button>
      )).toReversed()}
    >
      <div className={layout.stack}>
        <RadioGroup
          label={t('export.publicNames')}
          orientation="horizontal"
          value={publicNames}
          onChange={setPublicNames}
          options={NAMES.map((name) => ({ id: name, label: t(`export.publicNames.${name}`) }))}
        />
        <QueryGate query={query}>{(diff) => <DiffLines diff={diff} />}</QueryGate>
      </div>
    </Dialog>
  )
}

const DiffLines = ({ diff }: { diff: Diff }) => {
  const { t } = useTranslate()
  const [isWhole, setIsWhole] = useState(false)
  // Lines of one field may say the same twice: their place tells them apart.
  const lines = diff.lines.map((line, at) => ({ line, key: `${at}/${line.field}` }))
  const changed = lines.filter(({ line }) => line.changed)
  const shown = isWhole ? lines : changed
  return (
    <>
      {diff.doubts.length === 0 ? null : (
        <InlineAlert tone="warning" what={t('export.doubts', { words: diff.doubts.join(', ') })} />
      )}
      <div className={layout.row}>
        <span>{t('export.publicChanges', { count: changed.length })}</span>
        <Checkbox isSelected={isWhole} onChange={setIsWhole}>
          {t('export.wholePaper')}
        </Checkbox>
      </div>
      <ul className={css.lines} aria-label={t('export.publicLines')}>
        {shown.map(({ key, line }) => (
          <li key={key} className={line.changed ? css.changed : css.line}>
            {line.changed ? (
              <>
                <del className={css.before}>{line.before}</del>
                <ins className={css.after}>{line.after ?? t('export.leftOut')}</ins>
              </>
            ) : (
              line.before
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
