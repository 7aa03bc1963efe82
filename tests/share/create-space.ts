import { openSpace } from '#main/share/space.ts'
import { sampleSentinel } from './sample-bundle.ts'

/* Run as a process of its own: waits for the starting shot on its input, then begins a share and names what it got. */
const [folder = '', spaceId = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
process.stdin.once('data', () => void begin())

async function begin(): Promise<void> {
  const opened = await openSpace(folder, { mayCreate: sampleSentinel(spaceId) })
  const found = opened.state === 'ok' ? { spaceId: opened.space.spaceId, created: opened.created } : null
  process.stdout.write(`${JSON.stringify({ state: opened.state, ...found })}\n`, () => process.exit(0))
}
