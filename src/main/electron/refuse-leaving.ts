import { join } from 'node:path'
import type { Session, WebContents } from 'electron'
import type { Program } from '../core/open-program.ts'
import type { Log } from '../core/ports.ts'
import { PAGE_ADDRESS } from './page-protocol.ts'

/** The page stays the page: no other address, no second window, no embedded one. */
export function refuseLeaving(contents: WebContents, log: Log): void {
  const refuse = (what: string): void => log.write('warn', 'window.refused', { what })
  const keep = (event: { preventDefault(): void; url: string }): void => {
    if (isPage(event.url)) return
    event.preventDefault()
    refuse('navigation')
  }
  contents.on('will-navigate', keep)
  contents.on('will-frame-navigate', keep)
  contents.on('will-redirect', keep)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    refuse('webview')
  })
  contents.setWindowOpenHandler(() => {
    refuse('window')
    return { action: 'deny' }
  })
}

/** The page may reload itself. */
const isPage = (url: string): boolean => url.split('#')[0] === PAGE_ADDRESS

/** Camera, location, notifications and all else: nobody asks the person, the answer is no. */
export function refusePermissions(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    log.write('warn', 'permission.refused', { permission })
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/**
 * A file may only be saved that the page itself made, where the person says: offered is the folder where such a file was
 * saved last.
 */
export function limitDownloads(
  session: Session,
  log: Log,
  title: string,
  program: Pick<Program, 'folderOf' | 'noteFile'>,
): void {
  session.on('will-download', (event, item) => {
    if (item.getURL().startsWith(`blob:${PAGE_ADDRESS}`)) {
      const name = item.getFilename()
      item.setSaveDialogOptions({ title, defaultPath: join(program.folderOf(name) ?? '', name) })
      item.once('done', (_event, state) => {
        if (state === 'completed') program.noteFile(item.getSavePath())
      })
    } else {
      event.preventDefault()
      log.write('warn', 'window.refused', { what: 'download' })
    }
  })
}
