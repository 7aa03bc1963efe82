import { whyNotInstalled } from './installed-state.mjs'
import { runNpm } from './run-child.mjs'

/** Installs exactly what the lock file names, where it is not there yet. `say` gets one line before. */
export async function ensureInstalled(say, words) {
  const why = whyNotInstalled()
  if (why === null) return true
  say(words[why])
  return (await runNpm(['ci', '--no-audit', '--no-fund'])) === 0
}
