import { basename } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { questionMessage } from '#shared/domain/intake/question-message.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { requireWorkspace } from '../../core/core.ts'
import type { RunCommand } from '../command-entry.ts'
import type { CliContext } from '../cli-context.ts'
import { readBytesInput, readJsonInput } from '../read-json-input.ts'
import { isPdfFile } from '../../print/pdf-marks.ts'
import { textTable } from '../text-table.ts'
import { importPdf } from './import-pdf.ts'

const Mapping = z.union([
  z.strictObject({
    kind: z.string().nullable().default(null),
    columns: z.record(z.string(), z.string()).default({}),
  }),
  z.record(z.string(), z.string()).transform((columns) => ({ kind: null, columns })),
])

async function mappingOf(
  file: string | undefined,
  context: CliContext,
): Promise<z.output<typeof Mapping> | null> {
  if (file === undefined) return null
  const parsed = Mapping.safeParse(await readJsonInput(file, context))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new AppError('invalid-input', 'Wrong mapping', {
    details: {
      issues: [{ path: ['mapping', ...(issue?.path ?? [])].join('/'), rule: 'invalid_type', params: {} }],
    },
  })
}

type Reading = Output<'intake.read'>

/** A refusal by the file's contents is told in words. */
async function toldRefusal<Value>(work: Promise<Value>, translate: Translate, path: string): Promise<Value> {
  try {
    return await work
  } catch (error) {
    const refused = error instanceof AppError ? error.details['refused'] : undefined
    if (!(error instanceof AppError) || typeof refused !== 'string') throw error
    throw new AppError(error.code, error.message, {
      details: { path, refused, reason: translate(`intake.refused.${refused}`) },
    })
  }
}

const placeOf = ({ place, line }: { place: string; line: number }): string => place || String(line)

const questionText = (question: Reading['questions'][number], translate: Translate): string =>
  translate(questionMessage(question), { typed: '', ...question.params })

function textOf(reading: Reading, saved: Output<'intake.apply'>['saved'], translate: Translate): string {
  const table = textTable(
    [
      { title: translate('cli.column.state'), value: ({ state }) => translate(`intake.state.${state}`) },
      { title: translate('cli.column.kind'), value: ({ kind }) => translate(`kind.${kind}`) },
      { title: translate('intake.list.title'), value: ({ title }) => title.slice(0, 60) },
      { title: translate('intake.list.place'), value: ({ source }) => placeOf(source) },
    ],
    reading.proposals,
  )
  const questions = reading.questions.map((question) =>
    translate('intake.line.question', {
      place: placeOf(question.source),
      question: questionText(question, translate),
    }),
  )
  const leftovers = reading.leftovers.map((leftover) =>
    translate('intake.line.leftover', { place: placeOf(leftover), text: leftover.text.slice(0, 100) }),
  )
  const summary = translate('intake.summary', {
    proposed: reading.proposals.length,
    saved: saved.filter(({ state }) => state !== 'unchanged').length,
    questions: questions.length,
    leftovers: leftovers.length,
  })
  return [table, ...questions, ...leftovers, summary].filter((part) => part !== '').join('\n')
}

/** Reads a docx, xlsx, csv or text file, or a PDF that carries its record, into records; what needs no answer is saved, unless it is a dry run. */
export const importFile: RunCommand = async (given, context) => {
  const { path, bytes } = await readBytesInput(given.argument(0) ?? '-', context)
  if (isPdfFile(bytes)) return importPdf({ path, bytes, isDryRun: given.flag('dry-run') }, context)
  const mapping = await mappingOf(given.text('mapping'), context)
  const input = {
    fileName: path === '-' ? '' : basename(path),
    base64: Buffer.from(bytes).toString('base64'),
    mapping,
  }
  const { openFilledApp } = await import('../open-app.ts')
  const { translate } = context
  const { reading, saved } = await openFilledApp(context, async (app) => {
    requireWorkspace(app.core)
    const read = await toldRefusal(app.call('intake.read', input), translate, path)
    const { saved: done } = given.flag('dry-run')
      ? { saved: [] }
      : await toldRefusal(app.call('intake.apply', input), translate, path)
    return { reading: read, saved: done }
  })
  return {
    json: {
      proposed: reading.proposals,
      applied: saved.filter(({ state }) => state !== 'unchanged').length,
      saved,
      questions: reading.questions.map((question) => ({
        ...question,
        line: question.source.line,
        raw: question.source.raw,
        question: questionText(question, translate),
      })),
      leftovers: reading.leftovers,
      tables: reading.tables,
    },
    text: textOf(reading, saved, translate),
  }
}
