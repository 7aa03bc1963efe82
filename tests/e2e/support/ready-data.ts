import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { CHAIR, MUNICIPALITY, SCHOOL, SECRETARY, TEAM, YEAR } from '../page-models/open-school.ts'
import { komandaJson } from './komanda-command.ts'

/** What a computer has when its story begins: practice data as one of its roles sees them, or a school with a team. */
export type ReadyData = 'practice municipality' | 'practice school ANT' | 'practice school KRPD' | 'school'

const SCHOOL_ARGS =
  `init --role institution --author sekretorė --school-year ${YEAR.replace('–', '-')}`.split(' ')

async function makeSchool(folder: string, told: string): Promise<void> {
  const { workspaceId: institutionId } = (await komandaJson(
    folder,
    SCHOOL_ARGS.concat('--name', SCHOOL, '--municipality', MUNICIPALITY),
  )) as { workspaceId: string }
  const members = [
    { id: 'pirma', name: CHAIR, duty: 'chair' },
    { id: 'antras', name: SECRETARY, duty: 'secretary' },
  ]
  await writeFile(told, JSON.stringify({ id: 'komanda', institutionId, ...TEAM, members }))
  await komandaJson(folder, ['record', 'put', '--kind', 'body', '--file', told])
}

async function make(data: ReadyData, folder: string): Promise<void> {
  if (data === 'school') return makeSchool(join(folder, 'data'), join(folder, 'komanda.json'))
  const as = data.split(' ').at(-1) ?? ''
  await komandaJson(join(folder, 'data'), ['demo', '--as', as, '--author', 'sekretorė'])
}

/**
 * Copies that data to `folder`. They are made by the built command line once in a run, whose first act is to
 * empty the folder of results. All copies are the same device: one story may have one of them.
 */
export async function copyReadyData(data: ReadyData, folder: string): Promise<void> {
  const ready = join(test.info().project.outputDir, 'ready', data.replaceAll(' ', '-'))
  if (!existsSync(ready)) {
    await mkdir(join(ready, '..'), { recursive: true })
    const making = await mkdtemp(`${ready}-`)
    await make(data, making)
    // Another worker may have been quicker; what it made is as good.
    await rename(join(making, 'data'), ready).catch((error: unknown) => {
      if (!existsSync(ready)) throw error
    })
    await rm(making, { recursive: true, force: true })
  }
  await cp(ready, folder, { recursive: true })
}
