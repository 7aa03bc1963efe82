import { expect, test } from 'vitest'
import { createCommandLanes } from '#main/core/command-lanes.ts'

type Kind = Parameters<ReturnType<typeof createCommandLanes>['run']>[0]

/** Asks for pieces of work at once; each begins, waits to be let go, and ends. */
function asked(kinds: readonly Kind[]) {
  const lanes = createCommandLanes()
  const told: string[] = []
  const ends = kinds.map((kind, at) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const ended = lanes.run(kind, async () => {
      told.push(`${at}`)
      await promise
    })
    return { end: async () => (resolve(), await ended), fail: () => (reject(new Error('off')), ended) }
  })
  const settle = async (): Promise<readonly string[]> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    return told.splice(0).sort()
  }
  return { lanes, ends, settle }
}

test('edits go while a share is waited for; any other command waits for it, and edits do not wait for that one', async () => {
  const { ends, settle } = asked(['exchange', 'command', 'edit', 'edit'])
  expect(await settle()).toEqual(['0', '2'])
  await ends[2]?.end()
  expect(await settle()).toEqual(['3'])
  await ends[3]?.end()
  await ends[0]?.end()
  expect(await settle()).toEqual(['1'])
})

test('an exchange waits for what was asked for before it, and exchanges for each other', async () => {
  const { lanes, ends, settle } = asked(['edit', 'exchange', 'exchange', 'command'])
  expect(await settle()).toEqual(['0'])
  let isIdle = false
  void lanes.idle().then(() => (isIdle = true))
  await ends[0]?.end()
  expect(await settle()).toEqual(['1'])
  await expect(ends[1]?.fail()).rejects.toThrow('off')
  expect(await settle()).toEqual(['2'])
  await ends[2]?.end()
  expect(await settle()).toEqual(['3'])
  expect(isIdle).toBe(false)
  await ends[3]?.end()
  await settle()
  expect(isIdle).toBe(true)
})
