interface TableRange {
  /** Where the directory of tables tells of it. */
  readonly entry: number
  readonly offset: number
  readonly length: number
}

type Tag = 'cmap' | 'name' | 'head' | 'hhea' | 'hmtx' | 'glyf' | 'loca'

/** Where a table of a TrueType file lies (OpenType specification, table directory); an Error if it is not there. */
export function fontTable(font: Buffer, tag: Tag): TableRange {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + 16 * index
    if (font.toString('latin1', entry, entry + 4) === tag) {
      return { entry, offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) }
    }
  }
  throw new Error(`Font without table ${tag}`)
}
