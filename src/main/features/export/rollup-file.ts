import type { MadeFile } from '#shared/contract/export-contract.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { makeRollupReport } from '#shared/domain/rollup-report/make-rollup-report.ts'
import { rollupBook } from '#shared/domain/rollup-report/rollup-book.ts'
import type { ReportDirectory } from '#shared/domain/rollup-report/rollup-report.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { isKind } from '#shared/model/kind-names.ts'
import { type Core, requireWorkspace, rollupQuestion } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { rollupHtml } from '../../office/rollup-html.ts'
import { xlsxFile } from '../../office/xlsx-file.ts'
import { madeFile, MIME_TYPES } from '../../core/made-file.ts'

const translate = createTranslate('lt')

/** Every live record by its id, as far as a reader of the report needs to know it. */
function directoryOf(core: Core): ReportDirectory {
  const rows = core.db.all(
    sql
      .selectFrom('record')
      .select(['kind', 'id', 'title', 'date', 'number', 'institution_id'])
      .where('main', '=', 1)
      .where('deleted', '=', 0)
      .orderBy('kind', 'desc'),
  )
  const records = new Map<string, NonNullable<ReturnType<ReportDirectory['record']>>>()
  const names = new Map<string, string>()
  for (const { kind, id, title, date, number, institution_id: institutionId } of rows) {
    if (!isKind(kind)) continue
    records.set(id, { kind, title, date, number, institutionId })
    if (kind === 'institution' || kind === 'municipality') names.set(id, title)
  }
  const { workspaceId } = requireWorkspace(core)
  return {
    owner: names.get(workspaceId) ?? workspaceId,
    institutionName: (id) => names.get(id) ?? id,
    record: (id) => records.get(id),
  }
}

/** The rollup with everything behind its figures: a workbook, or one page that needs no program. */
export function rollupFile(
  core: Core,
  format: 'xlsx' | 'html',
  asked: { readonly schoolYear: string | null; readonly asOf: string | null },
): MadeFile {
  const rollup = withReasons(core.rollups.answer(rollupQuestion(core, asked)).rollup, translate)
  const periods = {
    schoolYears: core.rollups.periods('school-year', rollup.asOf),
    halfYears: core.rollups.periods('half-year', rollup.asOf),
  }
  const report = makeRollupReport(rollup, periods, directoryOf(core), translate)
  const fileName = `${rollup.asOf}_suvestinė${asked.schoolYear === null ? '' : `_${asked.schoolYear}`}.${format}`
  const content = format === 'xlsx' ? xlsxFile(rollupBook(report)) : rollupHtml(report)
  return madeFile(fileName, MIME_TYPES[format], content)
}
