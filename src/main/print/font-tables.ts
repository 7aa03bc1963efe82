interface TableRange {
  readonly offset: number
  readonly length: number
}

/** Where a table of a TrueType file lies (OpenType specification, table directory); an Error if it is not there. */
export function fontTable(font: Buffer, tag: 'cmap' | 'name' | 'head' | 'hhea' | 'hmtx'): TableRange {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + 16 * index
    if (font.toString('latin1', entry, entry + 4) === tag) {
      return { offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) }
    }
  }
  throw new Error(`Font without table ${tag}`)
}
