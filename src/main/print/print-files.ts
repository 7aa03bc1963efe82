import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { findUpwards } from '../storage/find-upwards.ts'

/** Where the typeface and the templates lie; both are read by Node, so an archive (asar) will do. */
export interface PrintFolders {
  /** Folder of the package `@expo-google-fonts/tinos`. */
  readonly fontFolder?: string
  /** Folder of the fonts for signs that the typeface lacks. */
  readonly signFolder?: string
  /** Folder of the `.typ` files. */
  readonly templateFolder?: string
}

export interface PrintFiles {
  /** The typeface, regular and bold. */
  readonly fonts: readonly Buffer[]
  /** What stands in for it: pictographs, then Arabic. */
  readonly signFonts: readonly Buffer[]
  /** File name to text. */
  readonly templates: ReadonlyMap<string, string>
}

const FONT_FILES = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf']
const SIGN_FILES = ['lapas-zenklai.ttf', 'lapas-arabu.ttf']
const TEMPLATE_FILES = [
  'page.typ',
  'minutes.typ',
  'order.typ',
  'document.typ',
  'blocks.typ',
  'tables.typ',
  'charts.typ',
]

/** Reads typeface and templates; `print-failed` if a file is not there. */
export function readPrintFiles(folders: PrintFolders): PrintFiles {
  try {
    const fontFolder = folders.fontFolder ?? findUpwards('node_modules/@expo-google-fonts/tinos')
    const signFolder = folders.signFolder ?? findUpwards('resources/fonts')
    const templateFolder = folders.templateFolder ?? findUpwards('resources/typst')
    const fonts = FONT_FILES.map((file) => readFileSync(path.join(fontFolder, file)))
    const signFonts = SIGN_FILES.map((file) => readFileSync(path.join(signFolder, file)))
    const templates = TEMPLATE_FILES.map(
      (file) => [file, readFileSync(path.join(templateFolder, file), 'utf8')] as const,
    )
    return { fonts, signFonts, templates: new Map(templates) }
  } catch (cause) {
    throw new AppError('print-failed', 'Typeface or templates cannot be read', { cause })
  }
}
