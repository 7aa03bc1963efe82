import { acquireDataFolderLock } from '#main/storage/data-folder-lock.ts'

/* Run as a process of its own: claims the folder, says how that went, and stays until its input ends or it is killed. */
const lock = await acquireDataFolderLock(process.argv[2] ?? '')
process.stdout.write(`${lock.state}\n`)
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
