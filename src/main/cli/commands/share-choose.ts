import { placeOf } from '../../core/place-of.ts'
import type { CliContext } from '../cli-context.ts'
import type { RunCommand } from '../command-entry.ts'
import type { Given } from '../given.ts'
import { readBytesInput } from '../read-json-input.ts'

/** The password comes in a file: what stands on a command line is seen by everybody on the computer. */
async function credentialsOf(given: Given, context: CliContext) {
  const [user, file] = [given.text('user'), given.text('password-file')]
  if (user === undefined) return {}
  if (file === undefined) return { user, password: '' }
  const { bytes } = await readBytesInput(file, context)
  const [password = ''] = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u, 1)
  return { user, password }
}

/** Remembers where to share, once it has been reached: a folder or an address of a WebDAV collection. */
export const shareChoose: RunCommand = async (given, context) => {
  const { path } = placeOf(given.argument(0) ?? '', context.workingFolder)
  const credentials = await credentialsOf(given, context)
  const { openFilledApp } = await import('../open-app.ts')
  const { folder, spaceId, created } = await openFilledApp(context, (app) =>
    app.call('share.choose', { folder: path, ...credentials }),
  )
  return {
    json: { folder, spaceId, created },
    text: context.translate('cli.choose.done', { folder, created: String(created) }),
  }
}

/** Lets the chosen place go. */
export const shareForget: RunCommand = async (_given, context) => {
  const { openFilledApp } = await import('../open-app.ts')
  await openFilledApp(context, (app) => app.call('share.forget', {}))
  return { json: {}, text: context.translate('cli.forget.done') }
}
