const decoder = new TextDecoder('latin1')

export interface PdfaMarkers {
  readonly part: string | null
  readonly conformance: string | null
  readonly language: string | null
  readonly outputIntents: number
  readonly fonts: number
  readonly embeddedFonts: number
  /** Families, each once. */
  readonly families: readonly string[]
  readonly marked: boolean
  readonly forbidden: readonly string[]
}

const FORBIDDEN = [
  '/Encrypt',
  '/EmbeddedFiles',
  '/EmbeddedFile',
  '/JavaScript',
  '/JS ',
  '/Launch',
  '/AA ',
  '/LZWDecode',
]

/**
 * Reads what an archive looks for straight from the bytes: objects are written plainly (PDF/A-2 allows
 * packing them, and then this reader would find nothing and its tests fail).
 */
export function pdfaMarkers(bytes: Uint8Array): PdfaMarkers {
  const file = decoder.decode(bytes)
  const first = (pattern: RegExp) => pattern.exec(file)?.[1] ?? null
  const all = (pattern: RegExp) => Array.from(file.matchAll(pattern)).length
  return {
    part: first(/<pdfaid:part>(\d)<\/pdfaid:part>/u),
    conformance: first(/<pdfaid:conformance>(\w)<\/pdfaid:conformance>/u),
    language: first(/\/Lang \(([^)]*)\)/u),
    outputIntents: all(/\/Type \/OutputIntent\b/gu),
    fonts: all(/\/Type \/FontDescriptor\b/gu),
    embeddedFonts: all(/\/FontFile[23]? \d+ 0 R/gu),
    families: [
      ...new Set(Array.from(file.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/gu), ([, name = '']) => name)),
    ],
    marked: /\/MarkInfo\s*<<[^>]*\/Marked true/u.test(file),
    forbidden: FORBIDDEN.filter((mark) => file.includes(mark)),
  }
}
