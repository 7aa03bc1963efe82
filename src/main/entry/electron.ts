import { homedir } from 'node:os'
import { join } from 'node:path'
import { findUpwards } from '../core/find-upwards.ts'
import { openProgram } from '../core/open-program.ts'
import { policyFile, readPolicy } from '../core/read-policy.ts'
import { randomIds, stderrLog, systemClock } from '../core/system-ports.ts'
import { runDesktop } from '../electron/run-desktop.ts'
import { browserFolderOf, defaultDataFolder, practiceFolderOf } from './default-data-folder.ts'
import { toldOption } from './told-option.ts'

const dataFolder =
  toldOption(process.argv, 'data') ??
  defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() })
const built = findUpwards('out')

// Not awaited here: the program is ready only after its entry has been read to the end.
void runDesktop({
  dataFolder,
  browserFolder: browserFolderOf(dataFolder),
  rendererFolder: join(built, 'renderer'),
  preloadFile: join(built, 'preload', 'preload.cjs'),
  openApp: async () =>
    openProgram({
      dataFolder,
      practiceFolder: practiceFolderOf(dataFolder),
      policy: await readPolicy(policyFile({ platform: process.platform, env: process.env })),
      clock: systemClock,
      ids: randomIds,
      log: stderrLog,
      rotatesBackups: true,
    }),
  log: stderrLog,
})
