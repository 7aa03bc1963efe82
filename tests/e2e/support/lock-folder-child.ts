/** `node lock-folder-child.ts FOLDER PASSPHRASE`: locks a data folder that no program has open, with a passphrase that is quick to try. */
import { randomBytes } from 'node:crypto'
import { wrapByPassphrase, wrapBySheet } from '#main/lock/key-files.ts'
import { lockData } from '#main/lock/turn/lock-data.ts'
import { createDataKey, vaultOf } from '#main/lock/vault.ts'

const [dataFolder = '', passphrase = ''] = process.argv.slice(2)
const key = createDataKey()
const vault = vaultOf(key, {
  passphrase: await wrapByPassphrase(key, passphrase, 8),
  sheet: await wrapBySheet(key, new Uint8Array(randomBytes(16))),
})
await lockData(dataFolder, vault)
