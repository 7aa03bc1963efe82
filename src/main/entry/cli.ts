import { homedir } from 'node:os'
import { runCli } from '../cli/run-cli.ts'
import { defaultDataFolder } from './default-data-folder.ts'

// A reader that closes early (`komanda record list | head`) ends the printing, not the program.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const { stdout, stderr, status } = await runCli({
  argv: process.argv.slice(2),
  workingFolder: process.cwd(),
  defaultDataFolder: defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
})
process.exitCode = status
process.stdout.write(stdout)
process.stderr.write(stderr)
