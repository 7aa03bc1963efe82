import {
  CalendarDays,
  ChartColumn,
  FileText,
  House,
  ListTree,
  School,
  Share2,
  Stamp,
  UsersRound,
} from 'lucide-react'
import { useRouterState } from '@tanstack/react-router'
import { useHome } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PATHS } from '#renderer/lib/paths.ts'
import { NavList } from '#renderer/ui/nav-list.tsx'

const ROOMS = [
  { id: 'home', icon: House, kind: null },
  { id: 'minutes', icon: FileText, kind: 'meeting' },
  { id: 'orders', icon: Stamp, kind: 'order' },
  { id: 'events', icon: CalendarDays, kind: 'event' },
  { id: 'bodies', icon: UsersRound, kind: 'body' },
  { id: 'institutions', icon: School, kind: 'institution' },
  { id: 'plan', icon: ListTree, kind: null },
  { id: 'rollup', icon: ChartColumn, kind: null },
  { id: 'share', icon: Share2, kind: null },
] as const

type RoomId = (typeof ROOMS)[number]['id']

const roomOf = (path: string): RoomId =>
  ROOMS.find(({ id }) => id !== 'home' && path.startsWith(PATHS[id]))?.id ?? 'home'

/** The rooms of the program with how much is in them. */
export const FrameNav = () => {
  const { t } = useTranslate()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const { data } = useHome()
  const countOf = (room: (typeof ROOMS)[number]): number | undefined => {
    if (data === undefined) return undefined
    if (room.id === 'share') return data.pendingChanges || undefined
    return room.kind === null ? undefined : data.counts[room.kind]
  }
  return (
    <NavList
      currentId={roomOf(path)}
      entries={ROOMS.map((room) => {
        const count = countOf(room)
        const Icon = room.icon
        return {
          id: room.id,
          label: t(`nav.${room.id}`),
          icon: <Icon size={16} />,
          href: PATHS[room.id],
          ...(count === undefined ? {} : { count, countLabel: t(`navCount.${room.id}`, { count }) }),
        }
      })}
    />
  )
}
