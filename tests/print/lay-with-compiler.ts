import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { fontCoverage } from '#main/print/font-coverage.ts'
import { letterWidths } from '#main/print/letter-widths.ts'
import { ownFontName } from '#main/print/own-font-name.ts'
import { printablePaper } from '#main/print/printable-paper.ts'
import { plainSigns } from '#main/print/printable-text.ts'
import { readPrintFiles } from '#main/print/print-files.ts'
import { unhintedFont } from '#main/print/unhinted-font.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'

const DESK = path.resolve(path.sep, 'komanda-desk')

const files = readPrintFiles({})
const fonts = files.fonts.map((font) => unhintedFont(ownFontName(font)))
const allFonts = [...fonts, ...files.signFonts]
const compiler = NodeCompiler.create({ workspace: DESK, fontArgs: [{ fontBlobs: allFonts }] })
for (const [name, source] of files.templates) compiler.addSource(path.join(DESK, name), source)
const coverage = new Set(fonts.flatMap((font) => [...fontCoverage(font)]))
const signs = files.signFonts.map(fontCoverage)
const widths = letterWidths(allFonts)

/** A paper laid out by the compiler alone, for comparing what it draws with what the press gives. */
export function layWithCompiler(
  paper: Paper,
  { hasPlaces = true } = {},
): { compiler: NodeCompiler; document: NodeTypstDocument } {
  const { json } = printablePaper(paper, { coverage, signs, plain: plainSigns(coverage), widths, hasPlaces })
  compiler.mapShadow(path.join(DESK, 'paper.json'), Buffer.from(json))
  const document = compiler.compile({ mainFilePath: path.join(DESK, `${paper.kind}.typ`) }).result
  if (!document) throw new Error('The template was refused')
  return { compiler, document }
}
