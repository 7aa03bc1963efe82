import { describe, expect, it } from 'vitest'
import { makeSeveral, type SeveralWork } from '#renderer/features/paper/make-several.ts'
import { AppError } from '#shared/contract/app-error.ts'

interface Target {
  readonly id: string
}

const TARGETS: readonly Target[] = ['pirmas', 'blogas', 'trečias', 'ketvirtas'].map((id) => ({ id }))

function begin(make: (id: string, giveUp: () => void) => string) {
  const controller = new AbortController()
  const told: SeveralWork<Target>[] = []
  const asked: string[] = []
  const result = makeSeveral(TARGETS, {
    make: async ({ id }) => {
      asked.push(id)
      return make(id, () => controller.abort())
    },
    signal: controller.signal,
    onWork: (work) => told.push(work),
    reasonOf: (error) => (error instanceof Error ? error.message : ''),
  })
  return { result, told, asked }
}

describe('several papers in one go', () => {
  it('go on past one that fails, and tell which and why', async () => {
    const { result, told } = begin((id) => {
      if (id === 'blogas') throw new Error('Nėra komandos.')
      return id
    })
    expect(await result).toEqual({ made: ['pirmas', 'trečias', 'ketvirtas'], isWhole: true })
    expect(told.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 4])
    expect(told.at(-1)).toEqual({
      done: 4,
      total: 4,
      failures: [{ id: 'blogas', reason: 'Nėra komandos.' }],
      state: 'finished',
    })
  })

  it('hand over what was made until they were given up, and ask for no more', async () => {
    const { result, told, asked } = begin((id, giveUp) => {
      if (id === 'blogas') giveUp()
      return id
    })
    expect(await result).toEqual({ made: ['pirmas', 'blogas'], isWhole: false })
    expect(asked).toEqual(['pirmas', 'blogas'])
    expect(told.at(-1)).toMatchObject({ done: 2, total: 4, failures: [], state: 'given-up' })
  })

  it('do not list as failed what was given up on the way', async () => {
    const { result, told, asked } = begin((id, giveUp) => {
      if (id !== 'blogas') return id
      giveUp()
      throw new AppError('cancelled', 'Given up')
    })
    expect(await result).toEqual({ made: ['pirmas'], isWhole: false })
    expect(asked).toHaveLength(2)
    expect(told.at(-1)).toMatchObject({ failures: [], state: 'given-up' })
  })
})
