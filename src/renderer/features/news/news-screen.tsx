import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewsEntry } from '#shared/contract/history-contract.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'

type News = Output<'history.news'>

interface NewsScreenProps {
  onOpen: (kind: Kind, id: string) => void
}

/** What others brought since somebody last looked here. */
export const NewsScreen = ({ onOpen }: NewsScreenProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const queries = useQueryClient()
  const seen = useCommand('history.seen')
  const query = useQuery({
    queryKey: [KEYS.news],
    queryFn: () => client.call('history.news', {}),
    staleTime: 0,
  })
  const markSeen = (): void =>
    seen.mutate({}, { onSuccess: () => void queries.invalidateQueries({ queryKey: [KEYS.news] }) })
  return (
    <Page
      header={
        <PageHeader
          title={t('news.title')}
          actions={
            <Button onPress={markSeen} isDisabled={seen.isPending}>
              {t('news.markSeen')}
            </Button>
          }
        />
      }
    >
      <QueryGate query={query}>{(news) => <NewsLists news={news} onOpen={onOpen} />}</QueryGate>
    </Page>
  )
}

const CHANGES = ['added', 'changed', 'removed'] as const

const NewsLists = ({ news, onOpen }: { news: News } & NewsScreenProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  if (news.since === null) return <EmptyState sentence={t('news.never')} />
  const since = dates.moment(news.since)
  if (news.total === 0) return <EmptyState sentence={t('news.none', { since })} />
  return (
    <>
      <p className={layout.soft}>{t('news.since', { since, count: news.total })}</p>
      {CHANGES.map((change) => {
        const entries = news.entries.filter((one) => one.change === change)
        return entries.length === 0 ? null : (
          <Section key={change} title={t(`news.${change}`, { count: entries.length })}>
            <NewsList
              label={t(`news.${change}`, { count: entries.length })}
              entries={entries}
              onOpen={onOpen}
            />
          </Section>
        )
      })}
    </>
  )
}

interface NewsListProps extends NewsScreenProps {
  label: string
  entries: readonly NewsEntry[]
}

const keyOf = ({ kind, id }: NewsEntry): string => `${kind}|${id}`

const NewsList = ({ label, entries, onOpen }: NewsListProps) => {
  const { t, translateShared } = useTranslate()
  const dates = useDateWords()
  const fieldWords = (name: string): string => translateShared(`fieldName.${name}`)
  return (
    <GridList
      label={label}
      entries={entries.map((one) => ({
        id: keyOf(one),
        title: [
          t(`kind.${one.kind}`),
          one.number === null ? '' : t('share.number', { number: one.number }),
          one.title === '' ? t('record.untitled') : one.title,
        ]
          .filter((part) => part !== '')
          .join(' '),
        meta: one.date ?? '',
        detail: [
          one.institutionName,
          one.by,
          dates.moment(one.at),
          one.fields.length === 0 ? '' : one.fields.map(fieldWords).join(', '),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      }))}
      onAction={(key) => {
        const found = entries.find((one) => keyOf(one) === key)
        if (found !== undefined && found.change !== 'removed') onOpen(found.kind, found.id)
      }}
      empty={null}
    />
  )
}
