import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseSharedName, refuseSharedPath } from '#main/storage/refuse-shared-path.ts'
import { tempFolder } from './temp-folder.ts'

describe('refuseSharedName', () => {
  it.each([
    ['\\\\serveris\\mokykla\\duomenys', 'network-path'],
    ['//serveris/mokykla', 'network-path'],
    ['\\\\?\\UNC\\serveris\\mokykla', 'network-path'],
    ['C:\\Users\\Ona\\OneDrive - Mokykla\\komanda', 'synced-folder'],
    ['C:\\Users\\Ona\\onedrive\\x', 'synced-folder'],
    ['/home/ona/Dropbox/komanda', 'synced-folder'],
    ['G:\\My Drive\\komanda', 'synced-folder'],
    ['/Users/ona/Library/CloudStorage/OneDrive-Personal/a', 'synced-folder'],
    ['C:\\Users\\Ona\\AppData\\Roaming\\Komanda', 'roaming-profile'],
  ])('refuses %s as %s', (path, reason) => {
    expect(refuseSharedName(path)).toMatchObject({ state: 'refused', reason })
  })

  it.each([
    'C:\\Users\\Ona\\AppData\\Local\\Komanda',
    '\\\\?\\C:\\Users\\Ona\\Komanda',
    '/home/ona/.local/share/komanda',
    '/home/ona/dropbox-archyvas/komanda',
    '/srv/roaming/komanda',
  ])('accepts %s', (path) => {
    expect(refuseSharedName(path)).toEqual({ state: 'accepted' })
  })
})

describe('refuseSharedPath', () => {
  it('accepts a local folder that is yet to be made', async () => {
    expect(await refuseSharedPath(join(await tempFolder(), 'a', 'b'))).toEqual({ state: 'accepted' })
  })

  it('refuses anything inside a Komanda share, also by way of a link', async () => {
    const folder = await tempFolder()
    const share = join(folder, 'share')
    await mkdir(join(share, 'komanda'), { recursive: true })
    await mkdir(join(share, 'kita'))
    await writeFile(join(share, 'komanda', 'komanda-space.json'), '{}')
    await symlink(join(share, 'kita'), join(folder, 'link'))
    const refused = { state: 'refused', reason: 'komanda-share' }
    for (const inside of ['share', 'share/komanda', 'share/komanda/v1/data', 'share/kita/x', 'link/x']) {
      expect(await refuseSharedPath(join(folder, inside)), inside).toMatchObject(refused)
    }
    expect(await refuseSharedPath(join(folder, 'data'))).toEqual({ state: 'accepted' })
  })

  it('refuses a folder that a sync client has marked', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, '.stfolder'))
    expect(await refuseSharedPath(join(folder, 'a'))).toMatchObject({ reason: 'synced-folder', at: folder })
  })
})
