/** Asked by the language and by test tools of any object; their absence means nothing. */
const HARMLESS = new Set(['then', 'toJSON', 'constructor', 'asymmetricMatch', '$$typeof', 'nodeType'])

/**
 * The same object, but asking for anything it does not have throws: a shell that begins to use more of
 * Electron must not silently get `undefined` from the stand-in.
 */
export function strict<T extends object>(name: string, target: T): T {
  const bound = new Map<PropertyKey, unknown>()
  return new Proxy(target, {
    get(object, property) {
      if (!(property in object)) {
        if (typeof property === 'symbol' || HARMLESS.has(property)) return undefined
        throw new Error(`stand-in: electron.${name}.${property} is not known`)
      }
      const value: unknown = Reflect.get(object, property, object)
      if (typeof value !== 'function' || property === 'constructor') return value
      const known = bound.get(property) as { of: unknown; to: unknown } | undefined
      if (known?.of === value) return known.to
      const to: unknown = (value as (...args: unknown[]) => unknown).bind(object)
      bound.set(property, { of: value, to })
      return to
    },
  })
}

/** Throws for options the stand-in does not understand, so that none is ignored. */
export function refuseUnknown(where: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw new Error(`stand-in: option ${where}.${key} is not known`)
  }
}
