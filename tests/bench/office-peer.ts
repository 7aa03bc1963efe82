import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PROGRAMS = ['soffice', 'libreoffice', '/usr/lib/libreoffice/program/soffice']

/** LibreOffice making PDFs of Word files without a window. */
export interface OfficePeer {
  /** Milliseconds of all these files in one start of the program, its start included. */
  convert(files: readonly Uint8Array[]): number
}

/** `null` where LibreOffice is not here. */
export function officePeer(folder: string): OfficePeer | null {
  const program = PROGRAMS.find((one) => spawnSync(one, ['--version']).status === 0)
  if (program === undefined) return null
  let times = 0
  return {
    convert(files) {
      times += 1
      const [from, to] = [`office-${times}`, `office-${times}-pdf`].map((name) => join(folder, name))
      if (from === undefined || to === undefined) throw new Error('No folders')
      mkdirSync(from)
      const paths = files.map((bytes, index) => {
        const path = join(from, `${index}.docx`)
        writeFileSync(path, bytes)
        return path
      })
      // A profile of its own: a person's LibreOffice that runs already would take the work over.
      const profile = `-env:UserInstallation=file://${join(folder, 'office-profile')}`
      const begun = performance.now()
      const done = spawnSync(
        program,
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', to, ...paths],
        {
          encoding: 'utf8',
        },
      )
      const taken = performance.now() - begun
      if (files.some((_, index) => !existsSync(join(to, `${index}.pdf`)))) throw new Error(done.stderr)
      return taken
    },
  }
}
