import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import { begunFigure } from '#shared/domain/rollup/begun-figure.ts'
import { cadencePage } from '#shared/domain/rollup/cadence-page.ts'
import { comparedInstitutions } from '#shared/domain/rollup/compared-institutions.ts'
import { compareRollups } from '#shared/domain/rollup/compare-rollups.ts'
import type { Finding } from '#shared/domain/rollup/findings/finding.ts'
import { findingsPage, worstFirst } from '#shared/domain/rollup/findings/findings-page.ts'
import { type OpenFindings, openFindings, touchingFigure } from '#shared/domain/rollup/findings/touching.ts'
import { packedMatrix } from '#shared/domain/rollup/matrix.ts'
import { provedRules } from '#shared/domain/rollup/proved-rules.ts'
import { rollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace, rollupQuestion, today } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { findRecord } from '../../records/record-reader.ts'
import { hostedEvents, institutionNames, namedRecords } from './named-records.ts'
import { foundIn } from './found-in.ts'
import { pastRollups } from './past-rollups.ts'

const translate = createTranslate('lt')

const missingReason = (): AppError =>
  new AppError('invalid-input', 'A decision needs its reason', {
    details: { issues: [{ path: 'reason', rule: 'too_small', params: { minimum: 1 } }] },
  })

/** Findings of a day that is only looked back at are not decided any more. */
const NO_FINDINGS: OpenFindings<Finding> = new Map()

const NO_SIZES = { counted: 0, leftOut: 0, denominatorRecords: 0, findings: 0 }

export function rollupHandlers(core: Core): Handlers<'rollup'> {
  const pastOf = pastRollups(core)
  /** From what is known now, or from what had been written by a day: the report as it looked then. */
  const asked = (given: HandlerInput<'rollup.compute'>) => {
    requireWorkspace(core)
    const isPast = given.asRecorded && given.asOf !== null
    const source = isPast ? pastOf(given.asOf ?? '') : core.rollups
    const question = rollupQuestion(core, given)
    const { rollup, findings } = source.answer(question)
    const open = isPast ? NO_FINDINGS : openFindings(findings)
    return { rollup, open, findings, matrix: () => source.matrix(question) }
  }
  return {
    'rollup.compute': (given) => withReasons(asked(given).rollup, translate),
    'rollup.overview': (given) => {
      const { rollup, open } = asked(given)
      return rollupOverview(rollup, open)
    },
    'rollup.figure': ({ id, limit, ...given }) => {
      const { rollup, open } = asked(given)
      const whole = rollup.indicators.find((one) => one.id === id)
      if (whole === undefined) return { figure: null, sizes: NO_SIZES, records: [], findings: [] }
      const touching = worstFirst(touchingFigure(open, whole))
      const figure = begunFigure(whole, limit)
      const { counted, leftOut, denominatorRecords } = figure.formula
      const ids = [...counted, ...leftOut].map(({ recordId }) => recordId)
      return {
        figure,
        sizes: {
          counted: whole.formula.counted.length,
          leftOut: whole.formula.leftOut.length,
          denominatorRecords: whole.formula.denominatorRecords.length,
          findings: touching.length,
        },
        records: namedRecords(core.db, [...ids, ...denominatorRecords]),
        findings: foundIn(core, touching.slice(0, limit)),
      }
    },
    'rollup.matrix': (given) => {
      const { open, matrix } = asked(given)
      return packedMatrix(matrix(), open)
    },
    'rollup.attendance': ({ limit, ...given }) => {
      const { rollup } = asked(given)
      const { byEvent, ...attendance } = rollup.attendance
      const all = Object.entries(byEvent)
      const shown = all.slice(0, limit)
      const events = hostedEvents(
        core.db,
        shown.map(([id]) => id),
      )
      return {
        attendance,
        hosts: rollup.events.bySchoolYear,
        events: shown.map(([id, counts]) => {
          const { title = '', date = null, hostId = null } = events.get(id) ?? {}
          return { ...counts, id, title, date, hostId }
        }),
        total: all.length,
      }
    },
    'rollup.cadence': ({ verdict, text, limit, ...given }) => {
      const { rollup, open } = asked(given)
      return cadencePage(rollup, { verdict, text, limit }, institutionNames(core.db), open)
    },
    'rollup.proved': (given) => provedRules(asked(given).rollup),
    'rollup.institutions': (given) => ({
      rows: asked(given).rollup.indicators.flatMap((figure) => comparedInstitutions(figure) ?? []),
    }),
    'rollup.dates': ({ from, to, ...given }) =>
      compareRollups(asked({ ...given, asOf: from }).rollup, asked({ ...given, asOf: to }).rollup),
    'rollup.periods': ({ by, asOf, asRecorded }) => {
      requireWorkspace(core)
      const source = asRecorded && asOf !== null ? pastOf(asOf) : core.rollups
      return source.periods(by, asOf ?? today(core.clock))
    },
    'rollup.findings': ({ schoolYear, asOf, ...which }) => {
      const { findings } = asked({ schoolYear, asOf, asRecorded: false })
      const page = findingsPage(findings, which)
      return { ...page, rules: [...page.rules], findings: foundIn(core, page.findings) }
    },
    'rollup.decide': ({ findingId, rule, verdict, reason }) => {
      const { workspaceId } = requireWorkspace(core)
      const id = `fd-${workspaceId}-${findingId.replaceAll(/[^\p{L}\p{N}-]/gu, '-')}`
      const decidedOn = today(core.clock)
      if (verdict === 'open') {
        const found = findRecord(core.db, ownId(core), id, 'finding-decision')
        if (found && !found.deleted)
          saveRecords(core, [{ kind: 'finding-decision', id, next: 'removed' }], 'decided')
        return { decidedOn }
      }
      if (verdict === 'right-as-is' && reason.trim() === '') throw missingReason()
      const decision = { id, institutionId: workspaceId, findingId, rule, verdict, reason, decidedOn }
      const next = SCHEMAS['finding-decision'].parse(decision)
      saveRecords(core, [{ kind: 'finding-decision', id, next }], 'decided')
      return { decidedOn }
    },
  }
}
