/** One call to the system that ended well: what was asked, by which words of `strace`, in the order of the ends. */
export interface TracedCall {
  readonly name: string
  /** Paths as the system knows them, of descriptors too; data as bytes; all else as written. */
  readonly values: readonly (string | Buffer)[]
  /** What it gave back, and the path of a descriptor. */
  readonly result: number
  readonly resultPath: string
  /** How many calls had ended when this one began: only those are surely before it. */
  readonly after: number
}

const bytesOf = (hexadecimal: string): Buffer => Buffer.from(hexadecimal.replaceAll('\\x', ''), 'hex')

/** `3<\x2f\x74>`: the path behind a descriptor. */
const pathOf = (text: string): string => bytesOf(text.slice(text.indexOf('<') + 1, -1)).toString()

const VALUE = /"((?:\\x[0-9a-f]{2})*)"|[-\w]+<((?:\\x[0-9a-f]{2})*)>(?:\(deleted\))?|[^,"<>]+/gu

/** Text in quotation marks are bytes, descriptors are their paths. */
function valuesOf(text: string): (string | Buffer)[] {
  return [...text.matchAll(VALUE)].flatMap(([whole, data, path]): (string | Buffer)[] => {
    if (data !== undefined) return [bytesOf(data)]
    if (path !== undefined) return [bytesOf(path).toString()]
    return whole.trim() === '' ? [] : [whole.trim()]
  })
}

const LINE = /^(\d+) +(.*)$/u
const RESUMED = /^<\.\.\. \w+ resumed>/u

/**
 * Reads what `strace -f -y -xx` wrote. A call that another thread's line stands within is put together again and counts where
 * it ended. Calls that failed changed nothing and are left out.
 */
export function readTrace(text: string): TracedCall[] {
  const calls: TracedCall[] = []
  const begun = new Map<string, { readonly text: string; readonly after: number }>()
  for (const line of text.split('\n')) {
    const [, thread = '', said = ''] = LINE.exec(line) ?? []
    if (said.endsWith(' <unfinished ...>')) {
      begun.set(thread, { text: said.slice(0, -' <unfinished ...>'.length), after: calls.length })
      continue
    }
    const earlier = RESUMED.test(said) ? begun.get(thread) : undefined
    const call = callOf(earlier ? earlier.text + said.replace(RESUMED, '') : said)
    if (call !== null) calls.push({ ...call, after: earlier?.after ?? calls.length })
  }
  return calls
}

function callOf(said: string): Omit<TracedCall, 'after'> | null {
  const open = said.indexOf('(')
  const equals = said.lastIndexOf(' = ')
  if (open < 1 || equals < 0) return null
  const asked = said.slice(open + 1, equals).trimEnd()
  const given = said.slice(equals + 3)
  const result = Number.parseInt(given, 10)
  if (Number.isNaN(result) || result < 0) return null
  return {
    name: said.slice(0, open),
    values: valuesOf(asked.slice(0, -1)),
    result,
    resultPath: given.includes('<') ? pathOf(given) : '',
  }
}
