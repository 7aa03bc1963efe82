import type { ReactNode } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorAlert } from './error-alert.tsx'
import * as css from './page.css.ts'

interface Asked<Data> {
  readonly data: Data | undefined
  readonly error: Error | null
  refetch: () => unknown
}

interface QueryGateProps<Data> {
  query: Asked<Data>
  children: (data: Data) => ReactNode
}

/** The content once it is read; a sentence and another try when it cannot be. */
export const QueryGate = <Data,>({ query, children }: QueryGateProps<Data>) => {
  const { t } = useTranslate()
  if (query.data !== undefined) return children(query.data)
  if (query.error === null) return <p className={css.waiting}>{t('app.reading')}</p>
  return (
    <div className={css.failed}>
      <ErrorAlert
        error={query.error}
        actions={<Button onPress={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
      />
    </div>
  )
}
