import { useQuery } from '@tanstack/react-query'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS, useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { LinkList } from './link-list.tsx'

/** The newest ones; all stand in their own room. */
const SHOWN = 5

/** What is past and lacks minutes, an order, attendance or evidence; the newest, as the most easily mended. */
export const MissingSection = ({ onGo }: { onGo: (path: string) => void }) => {
  const { t } = useTranslate()
  const client = useClient()
  const { workspaceId } = useWorkspace()
  const { records: bodies } = useRecords('body', { institutionId: workspaceId })
  const { records: meetings } = useRecords('meeting', { institutionId: workspaceId })
  // A meeting without a purpose or an agenda is known by its team.
  const teamOf = (id: string): string | undefined => {
    const bodyId = meetings.find((meeting) => meeting.id === id)?.record.bodyId
    return bodies.find((body) => body.id === bodyId)?.title
  }
  const query = useQuery({
    queryKey: [KEYS.home, 'missing'],
    queryFn: () => client.call('worklist.list', { newestFirst: true, limit: SHOWN }),
  })
  return (
    <QueryGate query={query}>
      {({ items, total, works: { all: count } }) => {
        return (
          <Section
            title={t('home.missing')}
            meta={total === 0 ? undefined : t('home.missingCount', { count })}
          >
            <LinkList
              label={t('home.missing')}
              rows={items.map((item) => ({
                id: `${item.kind} ${item.id}`,
                title: item.title.trim() || teamOf(item.id) || t('form.untitled'),
                meta: item.date ?? undefined,
                detail: item.lacks.map(({ what }) => (
                  <StateMark key={what} state="warning" word={t(`worklistLack.${what}`)} />
                )),
                onOpen: () => onGo(pathOfRecord(item.kind, item.id) ?? PATHS.worklist),
              }))}
              empty={t('home.nothingMissing')}
            />
            {total > items.length ? (
              <Link href={PATHS.worklist}>{t('home.allMissing', { count })}</Link>
            ) : null}
          </Section>
        )
      }}
    </QueryGate>
  )
}
