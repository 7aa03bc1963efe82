import type { Translate } from '#shared/i18n/translate.ts'
import type { IntegrityProblem } from '../../features/integrity/integrity-problem.ts'
import type { RunCommand } from '../command-entry.ts'

const told = (problem: IntegrityProblem, translate: Translate) => ({
  ...problem,
  message: translate('cli.verify.problem', {
    code: problem.code.replaceAll('-', '_'),
    document: problem.document ?? '–',
    detail: problem.detail ?? '–',
    count: problem.count ?? 0,
  }),
})

/** Checks everything that is stored here; exit status 4 where something is wrong. */
export const verify: RunCommand = async (given, context) => {
  const rebuild = given.flag('rebuild')
  const [{ openFilledApp }, { verifyIntegrity }] = await Promise.all([
    import('../open-app.ts'),
    import('../../features/integrity/verify-integrity.ts'),
  ])
  const { signal, progress, translate } = context
  const report = await openFilledApp(context, ({ core }) =>
    verifyIntegrity(core, { rebuild, signal, progress }),
  )
  const problems = report.problems.map((problem) => told(problem, translate))
  const { ok, documents, files } = report
  return {
    json: { ok, documents, files, problems },
    text: [
      translate('cli.verify.done', { documents, problems: problems.length, rebuild: String(rebuild) }),
      ...(files.here + files.awaited === 0 ? [] : [translate('cli.verify.files', files)]),
      ...problems.map(({ message }) => `- ${message}`),
    ].join('\n'),
    status: ok ? 0 : 4,
  }
}
