import type { Noise } from '../unit/paste/noise.ts'

/** As much of a JSON Schema as inputs of the contract need. */
export interface InputSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly InputSchema[]
  readonly oneOf?: readonly InputSchema[]
  readonly properties?: Readonly<Record<string, InputSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: InputSchema | boolean
  readonly items?: InputSchema | boolean
  readonly prefixItems?: readonly InputSchema[]
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** What stands in the workspace and on the disk, so that some inputs mean something. */
export interface World {
  readonly ids: readonly string[]
  readonly paths: readonly string[]
}

const WORDS = [
  '',
  'Dėl plano',
  '2018-10-01',
  '2018-02-30',
  '2018-2019',
  '2018',
  'rollup',
  'V-1',
  '0',
  '-1',
  '1e308',
  'date',
  'agenda',
  '__proto__',
  'constructor',
  'a b',
  'Jonas Jonaitis',
  'aGVsbG8=',
  '0'.repeat(64),
  '\u0000',
  '\ud800',
  '\u202eatgal',
  '<script>alert(1)</script>',
  '#read("/etc/passwd")',
  "'; DROP TABLE record; --",
  '../../../etc/passwd',
  '%00',
  'x'.repeat(20_000),
]

const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)])

/** What no schema asks for. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  [],
  {},
  [null],
  { id: 'x' },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: {} } },
  nested(200),
  'ą'.repeat(100_000),
]

/** Fields by these names are of the disk, and get only what lies in the test's own folder. */
const OF_THE_DISK = /^(?:folder|file|path)$/u

function text(name: string, noise: Noise, { ids, paths }: World): string {
  if (OF_THE_DISK.test(name)) return noise.pick(paths)
  return /ids?$/iu.test(name) && noise.chance(0.7) ? noise.pick(ids) : noise.pick(WORDS)
}

function whole(schema: InputSchema, noise: Noise): number {
  const least = Math.max(schema.minimum ?? -5, -5)
  return least + noise.below(Math.min(schema.maximum ?? 400, 400) - least + 1)
}

function list(schema: InputSchema, name: string, noise: Noise, world: World): unknown[] {
  if (schema.prefixItems) return schema.prefixItems.map((item) => fitting(item, name, noise, world))
  const item = typeof schema.items === 'object' ? schema.items : {}
  const length = (schema.minItems ?? 0) + noise.below(4)
  return Array.from({ length }, () => fitting(item, name, noise, world))
}

function object(schema: InputSchema, noise: Noise, world: World): Record<string, unknown> {
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {})
    .filter(([name]) => required.has(name) || noise.chance(0.6))
    .map(([name, field]) => [name, fitting(field, name, noise, world)] as const)
  const rest = schema.additionalProperties
  const more =
    typeof rest === 'object'
      ? Array.from(
          { length: noise.below(3) },
          () => [noise.pick(WORDS), fitting(rest, '', noise, world)] as const,
        )
      : []
  return Object.fromEntries([...fields, ...more])
}

type Make = (schema: InputSchema, name: string, noise: Noise, world: World) => unknown

const OF_TYPE: Readonly<Record<string, Make>> = {
  object: (schema, _name, noise, world) => object(schema, noise, world),
  array: list,
  string: (_schema, name, noise, world) => text(name, noise, world),
  integer: (schema, _name, noise) => whole(schema, noise),
  number: (schema, _name, noise) => whole(schema, noise),
  boolean: (_schema, _name, noise) => noise.chance(0.5),
  null: () => null,
}

/** Something of the shape of a schema, if not of its meaning. */
function fitting(schema: InputSchema, name: string, noise: Noise, world: World): unknown {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fitting(noise.pick(choices), name, noise, world)
  if (schema.enum) return noise.pick(schema.enum)
  if ('const' in schema) return schema.const
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [''])
  const make = OF_TYPE[noise.pick(types)]
  return make ? make(schema, name, noise, world) : noise.pick(STRANGE)
}

/** The same with one place of it spoiled. */
function spoiled(value: unknown, name: string, noise: Noise): unknown {
  if (OF_THE_DISK.test(name)) return value
  if (typeof value !== 'object' || value === null || noise.chance(0.2)) return noise.pick(STRANGE)
  if (Array.isArray(value)) {
    const at = noise.below(value.length + 1)
    return [...value.slice(0, at), spoiled(value[at], name, noise), ...value.slice(at + 1)]
  }
  const names = Object.keys(value)
  if (names.length === 0 || noise.chance(0.2)) return { ...value, [noise.pick(WORDS)]: noise.pick(STRANGE) }
  const chosen = noise.pick(names)
  const kept = Object.entries(value).filter(([field]) => field !== chosen || noise.chance(0.8))
  return Object.fromEntries(
    kept.map(([field, one]) => [field, field === chosen ? spoiled(one, field, noise) : one]),
  )
}

/** An input as a faulty or hostile window may send it: of the right shape in half of the cases. */
export function hostileInput(schema: InputSchema, noise: Noise, world: World): unknown {
  const input = fitting(schema, '', noise, world)
  return noise.chance(0.5) ? input : spoiled(input, '', noise)
}
