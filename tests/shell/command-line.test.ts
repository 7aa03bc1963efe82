import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forkStandIn } from '#tests/support/desktop.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { komandaJson } from '../e2e/support/komanda-command.ts'

/** The desktop program asked for one command, as an installed `komanda` asks it. */
async function commanded(data: string, ...command: string[]) {
  const child = forkStandIn(data, { args: ['--cli', ...command], stdout: 'pipe' })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, answer: JSON.parse(said) as Record<string, unknown> }
}

test(
  'the installed program runs commands without a window, and opens foreign bytes in a utility process',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder()
    const share = join(folder, 'share')
    mkdirSync(share)
    await komandaJson(join(folder, 'one'), ['demo'])
    await komandaJson(join(folder, 'one'), ['share', 'send', '--to', share])
    await komandaJson(join(folder, 'two'), ['init', '--role', 'municipality', '--name', 'Kita savivaldybė'])

    const received = await commanded(join(folder, 'two'), 'share', 'receive', '--from', share, '--json')
    expect(received).toMatchObject({ status: 0, answer: { bundles: [{ state: 'new' }] } })
    expect(await commanded(join(folder, 'two'), 'sharee', '--json')).toMatchObject({
      status: 2,
      answer: { error: { code: expect.any(String) } },
    })
  },
)
