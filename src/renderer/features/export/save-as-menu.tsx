import { FileOutput } from 'lucide-react'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { shownFormOf } from '#renderer/layout/shown-form.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { PublicDialog } from './public-dialog.tsx'
import { useSaveAs } from './use-save-as.ts'

interface SaveAsMenuProps {
  kind: Kind
  id: string
}

const FORMATS = ['docx', 'xlsx', 'html', 'pdf-with-data'] as const
type Format = (typeof FORMATS)[number]

const isFormat = (id: string): id is Format => FORMATS.some((format) => format === id)

/** Every file a paper can become, beside the PDF. */
export const SaveAsMenu = ({ kind, id }: SaveAsMenuProps) => {
  const { t } = useTranslate()
  const save = useSaveAs('export.record')
  const [isPublic, setIsPublic] = useState(false)
  return (
    <>
      <MenuButton
        isSmall
        label={t('export.saveAs')}
        icon={<FileOutput size={14} />}
        isDisabled={save.isPending}
        entries={[
          ...FORMATS.map((format) => ({ id: format as string, label: t(`export.format.${format}`) })),
          ...(kind === 'meeting'
            ? [{ id: 'public', label: t('export.publicVersion'), startsGroup: true }]
            : []),
        ]}
        onCommand={(chosen) => {
          if (isFormat(chosen)) save.mutate({ kind, id, format: chosen, form: shownFormOf(id) })
          else setIsPublic(true)
        }}
      />
      {isPublic ? <PublicDialog id={id} onClose={() => setIsPublic(false)} /> : null}
    </>
  )
}
