import { addAbortSignal } from 'node:stream'
import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { StorageError } from '../storage/storage-error.ts'
import type { CliContext } from './cli-context.ts'
import { findJsonError } from './find-json-error.ts'

/** Far above a municipality's whole year; more is a mistake. */
export const INPUT_LIMIT_BYTES = 64 * 1024 * 1024

const tooLarge = (file: string): AppError =>
  new AppError('too-large', `${file} is larger than ${INPUT_LIMIT_BYTES}`, {
    details: { path: file, limitBytes: INPUT_LIMIT_BYTES },
  })

async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of addAbortSignal(signal, process.stdin)) {
      const bytes = part as Uint8Array
      size += bytes.length
      if (size > INPUT_LIMIT_BYTES) throw tooLarge('-')
      parts.push(bytes)
    }
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'Interrupted while reading')
    throw error
  }
  return Buffer.concat(parts)
}

async function readGivenFile(file: string, { translate }: CliContext): Promise<Uint8Array> {
  try {
    const read = await readFileBounded(file, INPUT_LIMIT_BYTES)
    if (read.state === 'too-large') throw tooLarge(file)
    return read.bytes
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    const why = error.code === 'missing' || error.code === 'locked' ? error.code : 'not-readable'
    throw new AppError('file-unreadable', error.message, {
      details: { path: file, reason: translate(`cli.input.${why}`) },
    })
  }
}

function decode(bytes: Uint8Array, path: string, { translate }: CliContext): string {
  try {
    // Takes a byte order mark off; half a sign or another encoding is refused, not guessed.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('file-unreadable', `${path} is not UTF-8`, {
      details: { path, reason: translate('cli.input.not-utf8') },
    })
  }
}

/** Bytes of a file, or of standard input for `-`; `path` is where they came from. */
export async function readBytesInput(
  name: string,
  context: CliContext,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  const path = name === '-' ? '-' : resolve(context.workingFolder, name)
  return {
    path,
    bytes: name === '-' ? await readStandardInput(context.signal) : await readGivenFile(path, context),
  }
}

/** UTF-8 text of a file, or of standard input for `-`; `path` is where it came from. */
export async function readTextInput(
  name: string,
  context: CliContext,
): Promise<{ readonly path: string; readonly text: string }> {
  const { path, bytes } = await readBytesInput(name, context)
  return { path, text: decode(bytes, path, context) }
}

/** The JSON value of a file, or of standard input for `-`; what is wrong with it is told with line and column. */
export async function readJsonInput(name: string, context: CliContext): Promise<unknown> {
  const { path, text } = await readTextInput(name, context)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const place = findJsonError(text) ?? { line: 1, column: 1, atEnd: false }
    const { line, column } = place
    const reason = context.translate(place.atEnd ? 'cli.input.cut-json' : 'cli.input.not-json', {
      line,
      column,
    })
    throw new AppError('file-unreadable', 'Not JSON', { cause, details: { path, line, column, reason } })
  }
}
