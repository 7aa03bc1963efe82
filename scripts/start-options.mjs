import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What `npm start -- …` takes; everything but `browser` and `help` is the program's own. */
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  browser: { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  'print-address': { type: 'boolean' },
}

/** What a window opens; its content is judged there. */
const OPENED = /\.(kmd|pdf|docx|docm|xlsx|xlsm|csv|tsv|txt)$/iu

export const USAGE = `Naudojimas: npm start -- [parinktys] [rinkmena.kmd]

Įdiegia, ko trūksta, surenka programą ir ją atveria. Nurodytą rinkmeną parodo lange; jei programa jau veikia – jos lange.

Parinktys:
  --data APLANKAS   kur laikomi duomenys (įprastai – jūsų naudotojo aplanke)
  --browser         atverti naršyklės lange, o ne per Electron
  --port NUMERIS    vietinio serverio prievadas (įprastai – bet kuris laisvas)
  --no-open         paleisti vietinį serverį ir lango neatverti
  --print-address   parašyti vienkartinį vietinio serverio adresą
  -h, --help        parodyti šį tekstą

Programa be lango: npm run -s komanda -- --help`

/**
 * Reads the arguments before anything is installed. A wrong one is told by its name in `problem`; what the program
 * itself understands stands in `passed`, as it was typed; files to open by their whole paths, from `folder` on.
 */
export function readStartOptions(args, folder = process.cwd()) {
  try {
    const { values, positionals, tokens } = parseArgs({
      args,
      options: OPTIONS,
      allowPositionals: true,
      tokens: true,
    })
    const unknown = positionals.find((file) => !OPENED.test(file))
    if (unknown !== undefined) throw new Error(`'${unknown}'`)
    const files = new Set(tokens.filter(({ kind }) => kind === 'positional').map(({ index }) => index))
    const passed = args
      .map((argument, at) => (files.has(at) ? resolve(folder, argument) : argument))
      .filter((argument) => argument !== '--browser')
    return { problem: null, asksHelp: values.help === true, wantsBrowser: values.browser === true, passed }
  } catch (error) {
    const named = /'([^' ]+)/u.exec(String(error.message))?.[1] ?? ''
    return { problem: named, asksHelp: false, wantsBrowser: false, passed: [] }
  }
}
