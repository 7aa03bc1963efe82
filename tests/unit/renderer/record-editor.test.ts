import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import type { Edit, StoredRecord } from '#shared/contract/records-contract.ts'
import { applyEdit } from '#renderer/lib/apply-edit.ts'
import { type Acknowledgement, createRecordEditor } from '#renderer/api/record-editor.ts'

const SAVED_AT = '2018-11-14T12:02:00.000Z'

const stored = (record: Record<string, unknown>): StoredRecord => ({
  kind: 'meeting',
  id: 'm1',
  ownerId: 'ANT',
  institutionId: 'ANT',
  title: '',
  date: null,
  number: null,
  state: 'draft',
  changedAt: null,
  changedBy: '',
  readOnly: false,
  record,
})

const set = (field: string, value: unknown): Edit => ({ op: 'set', path: [field], value })

/** A core that keeps what it is sent, tidied as zod would, and answers when told to. */
const fakeCore = (initial: Record<string, unknown>) => {
  let record = initial
  const batches: (readonly Edit[])[] = []
  const answers: ((fail?: AppError) => void)[] = []
  const send = (edits: readonly Edit[]): Promise<Acknowledgement> =>
    new Promise((resolve, reject) => {
      batches.push(edits)
      answers.push((fail) => {
        if (fail !== undefined) return reject(fail)
        record = edits.reduce((now, edit) => applyEdit(now, edit), record)
        resolve({ savedAt: SAVED_AT, record: stored(record) })
      })
    })
  const answer = async (fail?: AppError): Promise<void> => {
    answers.shift()?.(fail)
    await vi.advanceTimersByTimeAsync(0)
  }
  const change = (fields: Record<string, unknown>): void => {
    record = { ...record, ...fields }
  }
  return { send, batches, answer, change, record: () => record }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createRecordEditor', () => {
  it('shows an edit at once and sends one edit for a whole typed word', async () => {
    const core = fakeCore({ place: '' })
    const editor = createRecordEditor({ stored: stored({ place: '' }), send: core.send })
    for (const typed of ['K', 'Ka', 'Kau']) editor.edit(set('place', typed))
    expect(editor.state.read().stored.record['place']).toBe('Kau')
    expect(editor.state.read().phase).toBe('waiting')
    await vi.advanceTimersByTimeAsync(200)
    expect(core.batches).toEqual([[set('place', 'Kau')]])
    expect(editor.state.read().phase).toBe('waiting')
    await core.answer()
    expect(editor.state.read()).toMatchObject({ phase: 'saved', savedAt: SAVED_AT })
  })

  it('sends what was pasted apart from what was typed, in their order', async () => {
    const sources: string[] = []
    const core = fakeCore({ place: '', purpose: '', note: '' })
    const editor = createRecordEditor({
      stored: stored({ place: '', purpose: '', note: '' }),
      send: (edits, source) => {
        sources.push(source)
        return core.send(edits)
      },
    })
    editor.edit(set('place', 'Kaunas'))
    editor.edit(set('purpose', 'Dėl plano'), 'pasted')
    editor.edit(set('note', 'Tyla'), 'pasted')
    const done = editor.flush()
    await core.answer()
    await core.answer()
    await done
    expect(core.batches).toEqual([
      [set('place', 'Kaunas')],
      [set('purpose', 'Dėl plano'), set('note', 'Tyla')],
    ])
    expect(sources).toEqual(['typed', 'pasted'])
  })

  it('keeps letters typed while a save is under way, and an older reading never takes them back', async () => {
    const core = fakeCore({ place: '', chairId: null })
    const editor = createRecordEditor({ stored: stored({ place: '', chairId: null }), send: core.send })
    editor.edit(set('place', 'Kau'))
    await vi.advanceTimersByTimeAsync(200)
    editor.edit(set('place', 'Kaunas'))
    editor.adopt(stored({ place: '', chairId: 'x' }))
    expect(editor.state.read().stored.record).toEqual({ place: 'Kaunas', chairId: 'x' })
    await core.answer()
    expect(editor.state.read().stored.record['place']).toBe('Kaunas')
    await core.answer()
    expect(core.record()['place']).toBe('Kaunas')
    expect(editor.state.read().phase).toBe('saved')
  })

  it('tries again after a passing failure and says so meanwhile', async () => {
    const core = fakeCore({ place: '' })
    const editor = createRecordEditor({ stored: stored({ place: '' }), send: core.send })
    editor.edit(set('place', 'Kaunas'))
    await vi.advanceTimersByTimeAsync(200)
    await core.answer(new AppError('storage-full', 'no room'))
    expect(editor.state.read()).toMatchObject({ phase: 'waiting', trouble: 'storage-full' })
    expect(editor.state.read().stored.record['place']).toBe('Kaunas')
    await vi.advanceTimersByTimeAsync(2000)
    await core.answer()
    expect(editor.state.read()).toMatchObject({ phase: 'saved', trouble: null })
    expect(core.record()['place']).toBe('Kaunas')
  })

  it('parts a refused field from the good ones and keeps its words', async () => {
    const core = fakeCore({ place: '', purpose: '' })
    const editor = createRecordEditor({ stored: stored({ place: '', purpose: '' }), send: core.send })
    editor.edit(set('place', 'Kaunas'))
    editor.edit(set('purpose', 'netinka'))
    await vi.advanceTimersByTimeAsync(200)
    await core.answer(new AppError('invalid-input', 'bad'))
    await core.answer()
    await core.answer(new AppError('invalid-input', 'bad'))
    expect(core.record()).toEqual({ place: 'Kaunas', purpose: '' })
    expect(editor.state.read().phase).toBe('saved')
    expect(editor.state.read().refused.map(({ edit }) => edit)).toEqual([set('purpose', 'netinka')])
  })

  it('flush resolves when the core has answered', async () => {
    const core = fakeCore({ place: '' })
    const editor = createRecordEditor({ stored: stored({ place: '' }), send: core.send })
    editor.edit(set('place', 'Kaunas'))
    let isDone = false
    void editor.flush().then(() => {
      isDone = true
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(isDone).toBe(false)
    await core.answer()
    expect(isDone).toBe(true)
  })

  it('reaches the core with everything typed, whatever fails in between', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('type' as const),
        field: fc.constantFrom('a', 'b', 'c'),
        text: fc.string(),
      }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 3000 }) }),
      fc.record({ do: fc.constant('answer' as const), fails: fc.boolean() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const core = fakeCore({ a: '', b: '', c: '' })
        const editor = createRecordEditor({ stored: stored({ a: '', b: '', c: '' }), send: core.send })
        let typed: Record<string, unknown> = { a: '', b: '', c: '' }
        for (const now of steps) {
          if (now.do === 'type') {
            typed = { ...typed, [now.field]: now.text }
            editor.edit(set(now.field, now.text))
          } else if (now.do === 'wait') await vi.advanceTimersByTimeAsync(now.ms)
          else await core.answer(now.fails ? new AppError('storage-locked', 'busy') : undefined)
          expect(editor.state.read().stored.record).toEqual(typed)
        }
        for (let round = 0; round < 50 && editor.state.read().phase === 'waiting'; round += 1) {
          await vi.advanceTimersByTimeAsync(2000)
          await core.answer()
        }
        expect(editor.state.read().phase).toBe('saved')
        expect(core.record()).toEqual(typed)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps both the words of a merge and those being typed in the same text', async () => {
    const core = fakeCore({ considered: 'Aptarta.' })
    const editor = createRecordEditor({ stored: stored({ considered: 'Aptarta.' }), send: core.send })
    const shown = () => editor.state.read().stored.record['considered']
    editor.write(['considered'], 'Aptarta. Siūlyta')
    editor.adopt(stored({ considered: 'Vakar. Aptarta.' }))
    expect(shown()).toBe('Vakar. Aptarta. Siūlyta')
    editor.write(['considered'], `${String(shown())} atidėti`)
    await vi.advanceTimersByTimeAsync(200)
    expect(core.batches).toEqual([
      [
        {
          op: 'set',
          path: ['considered'],
          value: 'Vakar. Aptarta. Siūlyta atidėti',
          base: 'Vakar. Aptarta.',
        },
      ],
    ])
    editor.write(['considered'], 'Vakar. Aptarta. Siūlyta atidėti.')
    editor.adopt(stored({ considered: 'Vakar. Aptarta. Visi pritarė.' }))
    expect(shown()).toContain('Visi pritarė.')
    expect(shown()).toContain('Siūlyta atidėti.')
  })

  it('leaves a reading that was overtaken by an acknowledgement on its way to the form', async () => {
    const core = fakeCore({ place: '' })
    const editor = createRecordEditor({ stored: stored({ place: '' }), send: core.send })
    editor.edit(set('place', 'Kaunas'))
    await vi.advanceTimersByTimeAsync(200)
    await core.answer()
    editor.adopt(stored({ place: '' }), 0)
    expect(editor.state.read().stored.record['place']).toBe('Kaunas')
    editor.adopt(stored({ place: 'Jonava' }), 1)
    expect(editor.state.read().stored.record['place']).toBe('Jonava')
  })

  it('keeps typed letters together and every word of others, however readings, answers and keys fall', async () => {
    const step = fc.constantFrom('key', 'key', 'key', 'others', 'read', 'answer', 'wait')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const core = fakeCore({ considered: 'Aptarta.' })
        const editor = createRecordEditor({ stored: stored({ considered: 'Aptarta.' }), send: core.send })
        const shown = () => String(editor.state.read().stored.record['considered'])
        let own = 'Aš:'
        let others = 0
        const type = (): void => {
          const at = shown().indexOf(own)
          const place = at < 0 ? shown().length : at + own.length
          const before = at < 0 ? ` ${own}` : ''
          editor.write(['considered'], `${shown().slice(0, place)}${before}x${shown().slice(place)}`)
          own += 'x'
        }
        const doings: Record<(typeof steps)[number], () => Promise<void> | void> = {
          key: type,
          others: () =>
            core.change({ considered: `jie${(others += 1)}. ${String(core.record()['considered'])}` }),
          read: () => editor.adopt(stored(core.record()), editor.acknowledged()),
          answer: () => core.answer(),
          wait: async () => {
            await vi.advanceTimersByTimeAsync(250)
          },
        }
        for (const name of steps) {
          await doings[name]()
          if (own !== 'Aš:') expect(shown()).toContain(own)
        }
        for (let round = 0; round < 4; round += 1) {
          await vi.advanceTimersByTimeAsync(250)
          await core.answer()
        }
        await doings.read()
        expect(core.record()['considered']).toBe(shown())
        expect(shown()).toContain('Aptarta.')
        for (let word = 1; word <= others; word += 1) expect(shown()).toContain(`jie${word}.`)
        expect(shown().split(own)).toHaveLength(own === 'Aš:' ? 1 : 2)
      }),
      { numRuns: 300 },
    )
  })
})
