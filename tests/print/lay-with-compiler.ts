import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { ownFontName } from '#main/print/own-font-name.ts'
import { readPrintFiles } from '#main/print/print-files.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'

const DESK = path.resolve(path.sep, 'komanda-desk')

/** A paper laid out by the compiler alone, for comparing what it draws with what the press gives. */
export function layWithCompiler(paper: Paper): { compiler: NodeCompiler; document: NodeTypstDocument } {
  const files = readPrintFiles({})
  const compiler = NodeCompiler.create({
    workspace: DESK,
    fontArgs: [{ fontBlobs: files.fonts.map(ownFontName) }],
  })
  for (const [name, source] of files.templates) compiler.addSource(path.join(DESK, name), source)
  compiler.mapShadow(path.join(DESK, 'paper.json'), Buffer.from(JSON.stringify(paper)))
  const document = compiler.compile({ mainFilePath: path.join(DESK, `${paper.kind}.typ`) }).result
  if (!document) throw new Error('The template was refused')
  return { compiler, document }
}
