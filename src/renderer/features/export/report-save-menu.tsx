import { FileOutput } from 'lucide-react'
import type { CallInput } from '#shared/contract/contract.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { useSaveAs } from './use-save-as.ts'

interface ReportSaveMenuProps {
  request: CallInput<'export.report'>['request']
}

const FORMATS = ['docx', 'xlsx', 'html'] as const

/** Every file a report can become, beside the PDF. */
export const ReportSaveMenu = ({ request }: ReportSaveMenuProps) => {
  const { t } = useTranslate()
  const save = useSaveAs('export.report')
  return (
    <MenuButton
      isSmall
      label={t('export.saveAs')}
      icon={<FileOutput size={14} />}
      isDisabled={save.isPending}
      entries={FORMATS.map((format) => ({ id: format, label: t(`export.format.${format}`) }))}
      onCommand={(chosen) => {
        const format = FORMATS.find((one) => one === chosen)
        if (format !== undefined) save.mutate({ request, format })
      }}
    />
  )
}
