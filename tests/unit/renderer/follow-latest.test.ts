import { describe, expect, it } from 'vitest'
import { followLatest } from '#renderer/features/paper/follow-latest.ts'

interface Asked {
  readonly wish: string
  readonly signal: AbortSignal
  readonly answer: (text: string) => Promise<void>
  readonly fail: () => Promise<void>
}

/** A follower whose answers come when the test says so; rests end with `rested`. */
function desk() {
  const asked: Asked[] = []
  const shown: string[] = []
  const errors: string[] = []
  const rests: (() => void)[] = []
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  const follower = followLatest<string, string>({
    ask: (wish, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          wish,
          signal,
          answer: (text) => (resolve(text), settled()),
          fail: () => (reject(new Error(`${wish} failed`)), settled()),
        })
      }),
    isSameThing: (earlier, later) => earlier[0] === later[0],
    onAnswer: (text) => shown.push(text),
    onError: ({ message }) => errors.push(message),
    now: () => 0,
    rest: (work) => rests.push(work),
  })
  const rested = (): void => {
    for (const work of rests.splice(0)) work()
  }
  return { follower, asked, shown, errors, rested, at: (index: number) => asked[index] as Asked }
}

describe('followLatest', () => {
  it('asks for one at a time, then for the newest, and leaves out those between', async () => {
    const { follower, asked, shown, rested, at } = desk()
    for (const wish of ['a1', 'a2', 'a3', 'a4']) follower.want(wish)
    expect(asked.map(({ wish }) => wish)).toEqual(['a1'])
    await at(0).answer('first')
    rested()
    expect(asked.map(({ wish }) => wish)).toEqual(['a1', 'a4'])
    await at(1).answer('last')
    rested()
    expect(shown).toEqual(['first', 'last'])
    expect(asked).toHaveLength(2)
  })

  it('never leaves the last wish unanswered, even where it came during the rest', async () => {
    const { follower, shown, rested, at } = desk()
    follower.want('a1')
    await at(0).answer('one')
    follower.want('a2')
    expect(shown).toEqual(['one'])
    rested()
    await at(1).answer('two')
    expect(shown).toEqual(['one', 'two'])
  })

  it('gives up what is no longer looked at, and shows none of it', async () => {
    const { follower, shown, errors, rested, at } = desk()
    follower.want('a1')
    follower.want('b1')
    expect(at(0).signal.aborted).toBe(true)
    await at(0).answer('of the other')
    rested()
    await at(1).answer('of this')
    expect(shown).toEqual(['of this'])
    expect(errors).toEqual([])
  })

  it('tells a failure and goes on', async () => {
    const { follower, shown, errors, rested, at } = desk()
    follower.want('a1')
    await at(0).fail()
    follower.want('a1')
    rested()
    await at(1).answer('again')
    expect([errors, shown]).toEqual([['a1 failed'], ['again']])
  })

  it('shows nothing after it was stopped', async () => {
    const { follower, asked, shown, errors, rested, at } = desk()
    follower.want('a1')
    follower.want('a2')
    follower.stop()
    await at(0).answer('late')
    rested()
    expect([asked.length, shown, errors]).toEqual([1, [], []])
  })
})
