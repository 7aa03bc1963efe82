import '#renderer/styles/styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { CallInput } from '#shared/contract/contract.ts'
import { type ClientChecks, createClient } from '#shared/contract/client.ts'
import { openedWire } from '#renderer/api/open-wire.ts'
import { guardLeaving } from '#renderer/api/open-editors.ts'
import { policyQuery } from '#renderer/api/use-policy.ts'
import { showRememberedLocale } from '#renderer/i18n/language-store.ts'
import { fillMemory } from '#renderer/lib/local-memory.ts'
import { whenSettled } from '#renderer/lib/when-settled.ts'
import { applyTheme } from '#renderer/styles/apply-theme.ts'
import { WordsProvider } from '#renderer/i18n/words-provider.tsx'
import { Application } from './application.tsx'
import { askForFirstScreen, createQueries } from './create-queries.ts'
import { CannotConnect } from './cannot-connect.tsx'
import { applyRememberedTheme } from './theme-store.ts'

applyTheme('system')

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
const reactRoot = createRoot(root)

let checks: ClientChecks | null = null

/** What the first picture does not need: asked for once it stands. */
const whenItStands = async (): Promise<void> => {
  const { CLIENT_CHECKS } = await import('#shared/contract/client-checks.ts')
  checks = CLIENT_CHECKS
}

const start = async (): Promise<void> => {
  try {
    const wire = await openedWire
    const client = createClient(wire, () => checks)
    const queries = createQueries()
    const [{ values }, { policy }] = await Promise.all([
      client.call('window.recall', {}),
      queries.fetchQuery(policyQuery(client)),
      askForFirstScreen(client, queries),
    ])
    fillMemory(values, (key, value) => {
      // Looks that could not be kept are only forgotten; nobody needs to be told.
      client
        .call('window.remember', { key, value: value as CallInput<'window.remember'>['value'] })
        .catch(() => undefined)
    })
    applyRememberedTheme()
    await showRememberedLocale(policy.language)
    guardLeaving()
    reactRoot.render(
      <StrictMode>
        <WordsProvider>
          <Application client={client} queries={queries} />
        </WordsProvider>
      </StrictMode>,
    )
    whenSettled(() => {
      wire.forget()
      whenItStands().catch(() => undefined)
    })
  } catch {
    reactRoot.render(
      <WordsProvider>
        <CannotConnect />
      </WordsProvider>,
    )
  }
}

void start()
