import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import { openProgram } from '#main/core/open-program.ts'
import { randomIds, systemClock } from '#main/core/system-ports.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

const SCHOOL = { role: 'institution', name: 'Jankų mokykla', municipality: 'Kazlų Rūda' } as const

async function program(dataFolder = join(temporaryFolder(), 'data')) {
  const app = await openProgram({
    dataFolder,
    practiceFolder: `${dataFolder}-pratybos`,
    clock: systemClock,
    ids: randomIds,
    log: { write: () => undefined },
  })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await app.close()
    isOpen = false
  }
  onTestFinished(close)
  const call = async <N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>> =>
    (await app.call(name, input)) as Output<N>
  const titles = async () =>
    (await call('records.list', { kind: 'meeting' })).records.map(({ title }) => title)
  return {
    dataFolder,
    call,
    titles,
    close,
    handOver: (paths: readonly string[]) => app.handOver(paths),
    noteFile: (path: string) => app.noteFile(path),
    folderOf: (name: string) => app.folderOf(name),
    onEvent: (listener: Parameters<typeof app.onEvent>[0]) => app.onEvent(listener),
  }
}

const put = (app: Awaited<ReturnType<typeof program>>, purpose: string) =>
  app.call('records.put', {
    records: [{ kind: 'meeting', record: { id: 'm1', institutionId: 'x', bodyId: 'b', purpose } }],
  })

async function spoiled(spoil: (file: string) => void) {
  const app = await program()
  await app.call('workspace.create', SCHOOL)
  await put(app, 'Planas')
  const { file } = await app.call('backup.make', {})
  await app.close()
  const database = join(app.dataFolder, 'komanda.db')
  spoil(database)
  return { dataFolder: app.dataFolder, copy: file, database, bytes: readFileSync(database) }
}

describe('[row 78] data that cannot be opened', () => {
  test('copies are offered in the window, one is restored, and what was there is kept whole', async () => {
    const { dataFolder, copy, bytes } = await spoiled((file) => writeFileSync(file, 'Ne duomenų bazė'))
    const app = await program(dataFolder)
    expect(await app.call('program.state', {})).toEqual({
      trouble: 'database-damaged',
      place: 'own',
      dataFolder,
      mended: null,
    })
    await expect(app.call('workspace.state', {})).rejects.toMatchObject({ code: 'database-damaged' })
    expect(await app.call('window.recall', {})).toEqual({ values: {} })
    const { backups } = await app.call('backup.list', {})
    expect(backups).toMatchObject([{ file: copy, workspaceName: SCHOOL.name, counts: { meeting: 1 } }])

    const told: string[] = []
    app.onEvent(({ name }) => told.push(name))
    const { previous } = await app.call('program.restore', { file: copy })
    expect(told).toContain('workspace.changed')
    expect(readFileSync(previous ?? '')).toEqual(bytes)
    expect(await app.titles()).toEqual(['Planas'])
    await put(app, 'Toliau')
    await app.close()
    expect(await (await program(dataFolder)).titles()).toEqual(['Toliau'])
  })

  test('a copy that is damaged itself changes nothing', async () => {
    const { dataFolder, copy, database, bytes } = await spoiled((file) => truncateSync(file, 3000))
    const bad = join(dirname(copy), 'nukirpta.komanda-kopija')
    copyFileSync(copy, bad)
    truncateSync(bad, 20_000)
    const app = await program(dataFolder)
    expect((await app.call('program.state', {})).trouble).toBe('database-damaged')
    await expect(app.call('program.restore', { file: bad })).rejects.toMatchObject({ code: 'backup-damaged' })
    await expect(app.call('program.restore', { file: '/nera' })).rejects.toMatchObject({
      code: 'backup-missing',
    })
    expect(readFileSync(database)).toEqual(bytes)
  })
})

describe('[row 100] files that the system gives to open', () => {
  test('wait for a window, come once with their bytes, and what cannot be read is named', async () => {
    const app = await program()
    const folder = temporaryFolder()
    const file = join(folder, 'Jankų rinkinys ąž.kmd')
    writeFileSync(file, 'turinys')
    const told: string[] = []
    app.onEvent(({ name }) => told.push(name))
    app.handOver([])
    expect(told).toEqual([])
    app.handOver([pathToFileURL(file).href, join(folder, 'nera.kmd')])
    app.handOver([folder])
    expect(told).toEqual(['program.handed', 'program.handed'])
    expect(await app.call('program.takeHanded', {})).toEqual({
      files: [{ name: 'Jankų rinkinys ąž.kmd', base64: Buffer.from('turinys').toString('base64') }],
      unread: ['nera.kmd', basename(folder)],
    })
    expect(await app.call('program.takeHanded', {})).toEqual({ files: [], unread: [] })
  })
})

describe('[row 100] files used lately', () => {
  test('are those that were opened, saved or made here, newest first; what is gone is told, all else is not opened', async () => {
    const app = await program()
    const folder = temporaryFolder()
    const [table, bundle] = ['rezultatai.xlsx', 'rinkinys.kmd'].map((name) => join(folder, name))
    for (const file of [table, bundle]) writeFileSync(file ?? '', 'x')
    const told: string[] = []
    app.onEvent(({ name }) => told.push(name))
    app.handOver([table ?? '', bundle ?? '', join(folder, 'nera.kmd')])
    await app.call('program.takeHanded', {})
    app.noteFile(join(folder, 'protokolas.docx'))
    expect(app.folderOf('kitas.docx')).toBe(folder)
    expect(app.folderOf('kitas.html')).toBeNull()
    const { file: copy } = await app.call('backup.make', { folder: null })
    expect(told).toEqual(['program.handed', ...Array.from({ length: 4 }, () => 'program.noted')])
    const list = async () => (await app.call('program.recentFiles', {})).files
    expect((await list()).map(({ name, isBackup, isThere }) => [name, isBackup, isThere])).toEqual([
      [basename(copy), true, true],
      ['protokolas.docx', false, false],
      ['rinkinys.kmd', false, true],
      ['rezultatai.xlsx', false, true],
    ])
    await app.call('program.openRecent', { path: table ?? '' })
    expect((await app.call('program.takeHanded', {})).files).toHaveLength(1)
    expect((await list())[0]?.name).toBe('rezultatai.xlsx')
    const secret = join(app.dataFolder, 'komanda.sqlite')
    await expect(app.call('program.openRecent', { path: secret })).rejects.toMatchObject({
      code: 'not-found',
    })
    await app.close()
    const again = await program(app.dataFolder)
    expect((await again.call('program.recentFiles', {})).files.map(({ name }) => name)).toContain(
      'rinkinys.kmd',
    )
  })
})

describe('practising beside real data', () => {
  test('goes to a folder of its own, starts anew, and comes back to what was', async () => {
    const app = await program()
    await app.call('workspace.create', SCHOOL)
    await put(app, 'Tikras')
    await app.call('program.practise', { as: 'municipality', author: 'mokosi' })
    const state = await app.call('program.state', {})
    expect(state).toMatchObject({ place: 'practice', dataFolder: `${app.dataFolder}-pratybos` })
    const first = await app.titles()
    expect(first.length).toBeGreaterThan(5)
    expect(first).not.toContain('Tikras')
    const [meeting] = (await app.call('records.list', { kind: 'meeting' })).records
    await app.call('program.endPractice', {})
    expect(await app.titles()).toEqual(['Tikras'])
    // Its ids mean nothing among the real ones.
    await expect(app.call('records.get', { id: meeting?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    })

    await app.call('program.practise', { as: 'municipality' })
    await app.call('records.put', { records: [{ kind: 'event', record: { id: 'e', title: 'Mano' } }] })
    await app.call('program.restartPractice', {})
    const { workspace } = await app.call('workspace.state', {})
    expect(workspace).toMatchObject({ isPractice: true, author: 'mokosi' })
    expect(await app.titles()).toEqual(first)
    await expect(app.call('records.get', { id: 'e' })).rejects.toMatchObject({ code: 'not-found' })
    await app.close()
    // A start is always with the real data.
    expect(await (await program(app.dataFolder)).titles()).toEqual(['Tikras'])
  })

  test('begun on the first screen it ends there, and real data are never thrown away', async () => {
    const app = await program()
    await app.call('workspace.openPractice', {})
    await app.call('program.endPractice', {})
    expect((await app.call('workspace.state', {})).workspace).toBeNull()
    expect(existsSync(join(app.dataFolder, 'komanda.db'))).toBe(true)
    await app.call('workspace.create', SCHOOL)
    await put(app, 'Tikras')
    for (const name of ['program.endPractice', 'program.restartPractice'] as const) {
      await expect(app.call(name, {})).rejects.toMatchObject({ code: 'no-workspace' })
    }
    expect(await app.titles()).toEqual(['Tikras'])
  })
})
