import { contentHash } from '#main/storage/content-hash.ts'
import { windowProgram } from '#tests/support/window-program.ts'

/** The program with a window; `seen` is what screens show, as one hash. */
export async function program(dataFolder: string) {
  const { call, close } = await windowProgram(dataFolder)
  const seen = async (): Promise<string> =>
    contentHash(
      Buffer.from(
        JSON.stringify([
          await call('records.list', { kind: 'meeting' }),
          (await call('workspace.state', {})).workspace,
          await call('steps.state', {}),
        ]),
      ),
    )
  return { call, close, seen }
}
