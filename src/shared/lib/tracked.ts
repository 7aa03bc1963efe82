/** What can be read: a fact that is written, or something made of what it reads. */
interface Read<Value> {
  value: Value
  /** The turn in which it last became another. */
  changedAt: number
  /** The making that noted it last, so that it is noted once. */
  notedBy: number
}

/** A fact that somebody writes. */
export interface Cell<Value> extends Read<Value> {
  readonly make: null
}

/** Made of cells and other made things by a pure function, and kept while what it read is the same. */
export interface Made<Value> extends Read<Value | undefined> {
  readonly make: (before: Value | undefined) => Value
  readonly isSame: (one: Value, other: Value) => boolean
  checkedAt: number
  reads: readonly Node[]
}

// A list of nodes holds all types of values; each is read back through its own typed node.
type Node = Cell<unknown> | Made<never>

export interface Tracked {
  readonly cell: <Value>(value: Value) => Cell<Value>
  readonly write: <Value>(cell: Cell<Value>, value: Value) => void
  /**
   * `isSame` tells results apart; where a new one is as before, what is made of it stays too. `make` is given what it made
   * before, to give back those parts of it that are still the same.
   */
  readonly made: <Value>(
    make: (before: Value | undefined) => Value,
    isSame?: (one: Value, other: Value) => boolean,
  ) => Made<Value>
  readonly read: <Value>(node: Cell<Value> | Made<Value>) => Value
  /** How many things were made so far. */
  readonly makings: number
}

/**
 * Results of pure functions that know what they were made of. Each notes the cells and results it read while it was
 * made; it is made again when one of them has become another, and never else. So whoever computes names nothing that
 * depends on him: reading is the only door.
 */
export function tracked(): Tracked {
  let turn = 1
  let makings = 0
  let making = 0
  let noted: Node[] | null = null

  const isStale = (node: Made<unknown>): boolean => {
    if (node.checkedAt === 0) return true
    for (const read of node.reads) {
      if (read.make !== null) check(read as unknown as Made<unknown>)
      if (read.changedAt > node.checkedAt) return true
    }
    return false
  }

  const check = (node: Made<unknown>): void => {
    if (node.checkedAt === turn) return
    if (isStale(node)) make(node)
    node.checkedAt = turn
  }

  const make = (node: Made<unknown>): void => {
    const [outerNoted, outerMaking] = [noted, making]
    noted = []
    makings += 1
    making = makings
    try {
      const next = node.make(node.value)
      const isFirst = node.checkedAt === 0
      if (isFirst || !node.isSame(node.value, next)) {
        node.value = next
        node.changedAt = turn
      }
      node.reads = noted
    } finally {
      noted = outerNoted
      making = outerMaking
    }
  }

  return {
    cell: (value) => ({ value, changedAt: turn, notedBy: 0, make: null }),
    write: (cell, value) => {
      if (Object.is(cell.value, value)) return
      turn += 1
      cell.value = value
      cell.changedAt = turn
    },
    made: (makeValue, isSame = Object.is) => ({
      value: undefined,
      changedAt: 0,
      notedBy: 0,
      make: makeValue,
      isSame,
      checkedAt: 0,
      reads: [],
    }),
    read: <Value>(node: Cell<Value> | Made<Value>): Value => {
      if (noted !== null && node.notedBy !== making) {
        node.notedBy = making
        noted.push(node as unknown as Node)
      }
      if (node.make !== null) check(node as unknown as Made<unknown>)
      return node.value as Value
    },
    get makings() {
      return makings
    },
  }
}
