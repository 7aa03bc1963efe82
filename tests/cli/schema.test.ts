import { describe, expect, test } from 'vitest'
import { inputSchema } from '#main/cli/input-schema.ts'
import { KINDS } from '#shared/model/kind-names.ts'
import { insideKomanda, komanda } from './run-komanda.ts'

interface Shape {
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Record<string, unknown>>>
  readonly additionalProperties?: boolean
}

const schemas = async (...args: readonly string[]): Promise<Record<string, Shape>> =>
  JSON.parse((await insideKomanda(['schema', ...args, '--json'])).stdout) as Record<string, Shape>

describe('schema', () => {
  test('gives every kind, or the one asked for', async () => {
    expect(Object.keys(await schemas())).toEqual([...KINDS])
    expect(Object.keys(await schemas('order'))).toEqual(['order'])
  })

  test('asks for nothing that the core fills in', () => {
    for (const kind of KINDS) expect(inputSchema(kind)['required']).not.toContain('id')
    expect(inputSchema('meeting')['required']).toEqual(['bodyId'])
    expect(inputSchema('evidence')['required']).toEqual(['indicatorId'])
    expect(inputSchema('level')['required']).toEqual(['planId', 'title'])
  })

  test('says what a day, a known part of a date and a school year look like', async () => {
    const { meeting, event, observation } = await schemas()
    expect(JSON.stringify(meeting?.properties?.['date'])).toContain('pattern')
    expect(JSON.stringify(event?.properties?.['dates'])).toContain('"format":"date"')
    expect(JSON.stringify(observation?.properties?.['schoolYear'])).toContain('pattern')
    expect(meeting?.additionalProperties).toBe(false)
  })

  test('needs no data folder', async () => {
    const { status, stderr } = await komanda(['schema', '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
