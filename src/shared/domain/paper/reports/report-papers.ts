import type { DocumentPaper } from '../paper-model.ts'
import { activityPlanPaper } from './activity-plan.ts'
import { attendanceListPaper } from './attendance-list.ts'
import { chronologyPaper } from './chronology.ts'
import { collectionFormsPaper } from './collection-forms.ts'
import { evidencePaper } from './evidence-annex.ts'
import { extractPaper } from './extract-report.ts'
import { implementationPaper } from './implementation-report.ts'
import { minuteBookPaper } from './minute-book-report.ts'
import { municipalPaper } from './municipal-report.ts'
import { orderAnnexesPaper } from './order-annexes.ts'
import { registerPaper } from './register-journal.ts'
import type { ReportName } from './report-names.ts'
import type { ReportSource } from './report-source.ts'
import { rollupPaper } from './rollup-report.ts'
import { slidesPaper } from './slides.ts'
import { surveysPaper } from './survey-report.ts'
import { talksPaper } from './talk-report.ts'

const BUILDERS: Readonly<Record<ReportName, (source: ReportSource) => DocumentPaper>> = {
  plan: activityPlanPaper,
  implementation: implementationPaper,
  register: registerPaper,
  chronology: chronologyPaper,
  municipal: municipalPaper,
  evidence: evidencePaper,
  surveys: surveysPaper,
  talks: talksPaper,
  'minute-book': minuteBookPaper,
  attendance: attendanceListPaper,
  extract: extractPaper,
  annexes: orderAnnexesPaper,
  forms: collectionFormsPaper,
  rollup: rollupPaper,
  slides: slidesPaper,
}

/** The words of a report, final; what is missing prints as a gap or as a sentence that says so. */
export const reportPaperOf = (name: ReportName, source: ReportSource): DocumentPaper => BUILDERS[name](source)
