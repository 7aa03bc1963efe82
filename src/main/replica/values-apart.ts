import type * as A from '@automerge/automerge'

/** Automerge without the plain objects that it keeps beside a document; bringing those up to date costs more than a letter. */
export type Engine = ReturnType<typeof A.getBackend>

type Known = ReturnType<Engine['getAll']>[number]

const LEAVES = '_root/f'

const SCALARS: ReadonlySet<string> = new Set(['str', 'int', 'uint', 'f64', 'boolean', 'null'])

/** An operation and what it wrote; nothing for what no program of ours writes. */
function valueOf(engine: Engine, known: Known, heads: string[] | undefined): readonly [string, unknown] {
  if (known[0] === 'text') return [known[1], engine.text(known[1], heads)]
  return [String(known.at(-1)), SCALARS.has(known[0]) ? known[1] : undefined]
}

/**
 * The values that devices gave one leaf apart, by their operations (`<counter>@<actor>`); `undefined` for less than two. Asked
 * of the engine: plain objects of a copy may still belong to the document that it was copied from.
 */
export function valuesApart(
  engine: Engine,
  key: string,
  heads?: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  const at = heads && [...heads]
  const all = engine.getAll(LEAVES, key, at)
  return all.length > 1 ? Object.fromEntries(all.map((known) => valueOf(engine, known, at))) : undefined
}

/** Automerge's name of the text that a leaf is; `null` for any other value. */
export function textIdOf(engine: Engine, key: string): string | null {
  const found = engine.getWithType(LEAVES, key)
  return found?.[0] === 'text' ? found[1] : null
}
