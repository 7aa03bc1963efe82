import { resolve } from 'node:path'
import { offeredKind } from '#shared/domain/intake/offered-kind.ts'

/**
 * Files named on a command line that is partly the system's own: what a screen can read, as absolute paths (an address
 * of a local file stays as it is). Values of options are none of them.
 */
export function toldFiles(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .filter((argument, at) => isGiven(argument, argv[at - 1]) && offeredKind(argument) !== null)
    .map((path) => (path.startsWith('file:') ? path : resolve(workingFolder, path)))
}

const isGiven = (argument: string, before: string | undefined): boolean =>
  !argument.startsWith('-') && before !== '--data'
