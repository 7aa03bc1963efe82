import { useRouterState } from '@tanstack/react-router'
import type { PolicyFeature } from '#shared/contract/policy-contract.ts'
import { useHome } from '#renderer/api/queries.ts'
import { usePolicy } from '#renderer/api/use-policy.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { isBoolean, useRemembered } from '#renderer/lib/local-memory.ts'
import { useMedia } from '#renderer/lib/use-media.ts'
import { PATHS, type RoomId } from '#renderer/lib/paths.ts'
import { NavGroup } from '#renderer/ui/nav-group.tsx'
import { type NavEntry, NavList } from '#renderer/ui/nav-list.tsx'
import { type Room, type RoomGroup, ROOMS } from '../rooms.ts'
import { isRoomOff } from './is-room-off.ts'

/** A large font or a small window: the rooms give their width to the record. */
const NARROW = '(max-width: 899px)'

const roomOf = (path: string): Room | undefined =>
  ROOMS.find(({ id }) => id !== 'home' && (path === PATHS[id] || path.startsWith(`${PATHS[id]}/`))) ??
  ROOMS.find(({ id }) => id === 'home')

/** The rooms of the program with how much is in them; not those that an administrator switched off. */
export const FrameNav = () => {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const current = roomOf(path)
  const { off } = usePolicy().policy
  return (
    <>
      <RoomList rooms={inGroup('daily', off)} currentId={current?.id ?? 'home'} />
      <FoldingRooms group="people" current={current} isOpenAtFirst />
      <FoldingRooms group="more" current={current} isOpenAtFirst={false} />
    </>
  )
}

const inGroup = (group: RoomGroup, off: readonly PolicyFeature[]): readonly Room[] =>
  ROOMS.filter((room) => room.group === group && !isRoomOff(room.id, off))

interface FoldingRoomsProps {
  group: Exclude<RoomGroup, 'daily'>
  current: Room | undefined
  isOpenAtFirst: boolean
}

/** Folded away, the room one is in stays in sight. */
const FoldingRooms = ({ group, current, isOpenAtFirst }: FoldingRoomsProps) => {
  const { t } = useTranslate()
  const [isOpen, setOpen] = useRemembered(`rooms.${group}`, isBoolean, isOpenAtFirst)
  const rooms = inGroup(group, usePolicy().policy.off)
  const isIconOnly = useMedia(NARROW)
  const listOf = (shown: readonly Room[]) =>
    shown.length === 0 ? null : <RoomList rooms={shown} currentId={current?.id ?? 'home'} />
  return rooms.length === 0 ? null : (
    <NavGroup
      label={t(`navGroup.${group}`)}
      isOpen={isOpen}
      onToggle={setOpen}
      isIconOnly={isIconOnly}
      whenFolded={listOf(rooms.filter((room) => room === current))}
    >
      {listOf(rooms)}
    </NavGroup>
  )
}

const RoomList = ({ rooms, currentId }: { rooms: readonly Room[]; currentId: RoomId }) => {
  const { t } = useTranslate()
  const { data } = useHome()
  const countOf = ({ counts, kind }: Room): number | undefined => {
    if (data === undefined || counts === 'nothing') return undefined
    if (counts === 'pending') return data.pendingChanges || undefined
    return kind === null ? undefined : data.counts[kind]
  }
  const entryOf = (room: Room): NavEntry => {
    const count = countOf(room)
    const Icon = room.icon
    const label = t(`nav.${room.id}`)
    const words = room.counts === 'pending' ? 'navCount.pending' : 'navCount.records'
    return {
      id: room.id,
      label,
      icon: <Icon size={16} />,
      href: PATHS[room.id],
      ...(count === undefined ? {} : { count, countLabel: t(words, { count }) }),
    }
  }
  return <NavList currentId={currentId} entries={rooms.map(entryOf)} isIconOnly={useMedia(NARROW)} />
}
