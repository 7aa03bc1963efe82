import { homedir } from 'node:os'
import { join } from 'node:path'
import { findUpwards } from '../storage/find-upwards.ts'
import { openProgram } from '../core/open-program.ts'
import { policyFile, readPolicy } from '../core/read-policy.ts'
import { randomIds, stderrLog, systemClock } from '../core/system-ports.ts'
import { runDesktop } from '../electron/run-desktop.ts'
import { runHeadless } from '../electron/run-headless.ts'
import { startUtilityChild } from '../electron/start-utility-child.ts'
import { browserFolderOf, carriedIn, defaultDataFolder, practiceFolderOf } from './default-data-folder.ts'
import { toldFiles } from './told-files.ts'
import { toldOption } from './told-option.ts'

const { argv, env, execPath, platform } = process
const COMMAND_LINE = '--cli'
const usualFolder = defaultDataFolder({ platform, env, home: homedir(), carriedIn: carriedIn(execPath) })

// Neither is awaited: the program is ready only after its entry has been read to the end.
if (argv.includes(COMMAND_LINE)) {
  void runHeadless(`${browserFolderOf(usualFolder)}-cli`, async () => {
    const { runCommandLine } = await import('./run-command-line.ts')
    return runCommandLine(argv.slice(argv.indexOf(COMMAND_LINE) + 1), startUtilityChild)
  })
} else {
  const dataFolder = toldOption(argv, 'data') ?? usualFolder
  const built = findUpwards('out')
  void runDesktop({
    dataFolder,
    files: toldFiles(argv.slice(1), process.cwd()),
    browserFolder: browserFolderOf(dataFolder),
    rendererFolder: join(built, 'renderer'),
    preloadFile: join(built, 'preload', 'preload.cjs'),
    openApp: async () =>
      openProgram({
        dataFolder,
        practiceFolder: practiceFolderOf(dataFolder),
        policy: await readPolicy(policyFile({ platform, env })),
        clock: systemClock,
        ids: randomIds,
        log: stderrLog,
        rotatesBackups: true,
        startChild: startUtilityChild,
      }),
    log: stderrLog,
  })
}
