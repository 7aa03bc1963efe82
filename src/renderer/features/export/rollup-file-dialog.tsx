import { useState } from 'react'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSaveAs } from './use-save-as.ts'

interface RollupFileDialogProps {
  onClose: () => void
}

const ALL = 'all'
const FORMATS = ['html', 'xlsx', 'docx', 'pdf', 'parquet'] as const

/** The rollup as one file: a page that explains itself, a workbook, a paper, tables for other programs. */
export const RollupFileDialog = ({ onClose }: RollupFileDialogProps) => {
  const { t } = useTranslate()
  const { today, schoolYear: workYear } = useWorkspace()
  const [schoolYear, setSchoolYear] = useState(ALL)
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('html')
  const save = useSaveAs('export.report')
  const saveTables = useSaveAs('export.tablesFile')
  const start = (): void => {
    const year = schoolYear === ALL ? null : schoolYear
    if (format === 'parquet') saveTables.mutate({ schoolYear: year }, { onSuccess: onClose })
    else save.mutate({ request: { name: 'rollup', schoolYear: year }, format }, { onSuccess: onClose })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('export.rollup')}
      actions={
        <Button tone="primary" isPending={save.isPending || saveTables.isPending} onPress={start}>
          {t('export.save')}
        </Button>
      }
    >
      <div className={layout.stack}>
        <Select
          label={t('export.period')}
          placeholder={t('form.choose')}
          value={schoolYear}
          onChange={setSchoolYear}
          options={[{ id: ALL, label: t('rollup.allTime') }].concat(
            schoolYearChoices(today, 9, workYear).map((id) => ({
              id,
              label: t('export.schoolYear', { year: schoolYearWords(id) }),
            })),
          )}
        />
        <RadioGroup
          label={t('export.fileKind')}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((id) => ({
            id,
            label: t(`export.format.${id}`),
            detail: t(`export.rollupFormat.${id}`),
          }))}
        />
      </div>
    </Dialog>
  )
}
