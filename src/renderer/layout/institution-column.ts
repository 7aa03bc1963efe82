import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { TableColumn } from '#renderer/ui/table-column.ts'

interface Owned {
  readonly institutionId: string | null
}

/** Whose each row is; no column where all are one's own. */
export const useInstitutionColumn = <Row extends Owned>(
  rows: readonly Row[],
): readonly TableColumn<Row>[] => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { workspaceId } = useWorkspace()
  if (rows.every(({ institutionId }) => institutionId === workspaceId)) return []
  return [
    {
      id: 'institution',
      label: t('events.institution'),
      cell: ({ institutionId }) => nameOf(institutionId),
      compare: (a, b) => compareLithuanian(nameOf(a.institutionId), nameOf(b.institutionId)),
    },
  ]
}
