import './quiet-zod.ts'
import '#renderer/styles/styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { connect } from '#renderer/api/connect.ts'
import { guardLeaving } from '#renderer/api/open-editors.ts'
import { showRememberedLocale } from '#renderer/i18n/language-store.ts'
import { fillMemory } from '#renderer/lib/local-memory.ts'
import { applyTheme } from '#renderer/styles/apply-theme.ts'
import { WordsProvider } from '#renderer/i18n/words-provider.tsx'
import { Application } from './application.tsx'
import { CannotConnect } from './cannot-connect.tsx'
import { applyRememberedTheme } from './theme-store.ts'

applyTheme('system')

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
const reactRoot = createRoot(root)

const start = async (): Promise<void> => {
  try {
    const client = await connect()
    // The first screen comes while the program is asked for what it remembers.
    import('./routes/home-route.tsx').catch(() => undefined)
    const [{ values }, { policy }] = await Promise.all([
      client.call('window.recall', {}),
      client.call('policy.state', {}),
    ])
    fillMemory(values, (key, value) => {
      // Looks that could not be kept are only forgotten; nobody needs to be told.
      client.call('window.remember', { key, value: z.json().parse(value) }).catch(() => undefined)
    })
    applyRememberedTheme()
    await showRememberedLocale(policy.language)
    guardLeaving()
    reactRoot.render(
      <StrictMode>
        <WordsProvider>
          <Application client={client} />
        </WordsProvider>
      </StrictMode>,
    )
  } catch {
    reactRoot.render(
      <WordsProvider>
        <CannotConnect />
      </WordsProvider>,
    )
  }
}

void start()
