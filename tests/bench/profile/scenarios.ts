import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { liveRollup } from '#shared/domain/rollup/live-rollup.ts'
import { generatedAsOf, generatedMunicipality, writtenOf } from '#tests/support/generated-municipality.ts'
import { emptyMunicipality, schoolWithMinutes } from '../bench-app.ts'
import { writeSchools } from '../school-shares.ts'

/** A piece of work with all that comes before it; only `work` is profiled. */
export interface Scenario {
  readonly work: () => Promise<void>
  readonly end: () => Promise<void>
}

const KEYS = 300
const SCHOOLS = 60
const MEETINGS = 24

async function keystroke(folder: string): Promise<Scenario> {
  const app = await schoolWithMinutes(folder, 'school')
  let text = ''
  const type = async (keys: number): Promise<void> => {
    for (let key = 0; key < keys; key += 1) {
      text += 'Aptarti refleksijos metodai. '.charAt(text.length % 29)
      const edits = [{ op: 'set' as const, path: ['agenda', 'a', 'considered'], value: text }]
      await app.call('records.edit', { kind: 'meeting', id: 'm', edits })
    }
  }
  await type(30)
  return { work: () => type(KEYS), end: () => app.close() }
}

/** Without the child that judges foreign bytes: this is the process that waits for it. */
async function receive(folder: string): Promise<Scenario> {
  const share = join(folder, 'share')
  mkdirSync(share)
  const app = await emptyMunicipality(folder, 'municipality')
  const { spaceId } = await app.call('share.choose', { folder: share })
  writeSchools(share, spaceId, SCHOOLS, MEETINGS)
  return {
    work: async () => {
      await app.call('share.receive', { folder: share })
    },
    end: () => app.close(),
  }
}

function rollup(): Promise<Scenario> {
  const years = 3
  const { owners } = generatedMunicipality(SCHOOLS, years)
  const written = new Map([...owners].map(([id, list]) => [id, writtenOf(id, list)]))
  const work = async (): Promise<void> => {
    const live = liveRollup()
    live.hear({ ownInstitutionId: 'KR', heardFrom: [...owners.keys()] })
    live.write(written)
    live.answer({ asOf: generatedAsOf(years), schoolYear: null })
  }
  return work().then(() => ({ work, end: async () => undefined }))
}

/** What is profiled inside a process that runs already; a start is not. */
export const SCENARIOS = { keystroke, receive, rollup } as const
