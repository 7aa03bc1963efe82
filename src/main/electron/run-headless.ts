import { app } from 'electron'
import { silenceBrowser } from './refuse-network.ts'

const hasScreen = ({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)

/**
 * Runs work without a window and ends with its status: what an installed `komanda` does for a command line. The
 * browser part keeps its files in a folder of its own, so that an open window does not matter.
 */
export async function runHeadless(browserFolder: string, work: () => Promise<number>): Promise<void> {
  app.setPath('userData', browserFolder)
  silenceBrowser(app)
  if (!hasScreen(process.env)) app.commandLine.appendSwitch('ozone-platform', 'headless')
  await app.whenReady()
  app.exit(await work().catch(() => 1))
}
