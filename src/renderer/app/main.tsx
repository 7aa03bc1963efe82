import './quiet-zod.ts'
import '#renderer/styles/styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '#renderer/api/connect.ts'
import { guardLeaving } from '#renderer/api/open-editors.ts'
import { showRememberedLocale } from '#renderer/i18n/language-store.ts'
import { WordsProvider } from '#renderer/i18n/words-provider.tsx'
import { Application } from './application.tsx'
import { CannotConnect } from './cannot-connect.tsx'
import { applyRememberedTheme } from './theme-store.ts'

applyRememberedTheme()

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
const reactRoot = createRoot(root)

const start = async (): Promise<void> => {
  try {
    const [client] = await Promise.all([connect(), showRememberedLocale()])
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
