import { lazyRouteComponent } from '@tanstack/react-router'
import {
  Archive,
  BookText,
  CalendarDays,
  CalendarSync,
  ChartColumn,
  ClipboardList,
  FileInput,
  FileText,
  FolderOpen,
  House,
  Inbox,
  Lightbulb,
  ListTodo,
  ListTree,
  type LucideIcon,
  MessageSquareText,
  MessagesSquare,
  Milestone,
  Network,
  NotebookPen,
  Plane,
  Printer,
  School,
  Search,
  Share2,
  ShieldUser,
  Stamp,
  Trash2,
  UsersRound,
} from 'lucide-react'
import type { Kind } from '#shared/model/kinds.ts'
import { withWords } from '#renderer/i18n/with-words.ts'
import type { RoomId } from '#renderer/lib/paths.ts'

/** `daily` stands open on top; the others fold under their heads. */
export const ROOM_GROUPS = ['daily', 'people', 'more'] as const
export type RoomGroup = (typeof ROOM_GROUPS)[number]

export interface Room {
  readonly id: RoomId
  readonly group: RoomGroup
  readonly icon: LucideIcon
  /** What is opened here by an id in the address; `figure` is no record, `null`: nothing. */
  readonly kind: Kind | 'figure' | null
  /** What the number beside the name counts. */
  readonly counts: 'records' | 'pending' | 'nothing'
  /** `null`: the first one, which comes with the program, its words too. */
  readonly screen: ReturnType<typeof lazyRouteComponent> | null
}

/**
 * The rooms in the order of the side bar. A new one is a line here, its address in `lib/paths.ts` and its
 * name `nav.<id>`; where its kind is opened by id, a line in `ROOM_OF_KIND` too.
 */
export const ROOMS: readonly Room[] = [
  { id: 'home', group: 'daily', icon: House, kind: null, counts: 'nothing', screen: null },
  room('search', 'daily', Search, null, 'nothing', () => import('./routes/search-route.tsx'), 'SearchRoute'),
  room(
    'minutes',
    'daily',
    FileText,
    'meeting',
    'records',
    () => import('./routes/minutes-route.tsx'),
    'MinutesRoute',
  ),
  room(
    'orders',
    'daily',
    Stamp,
    'order',
    'records',
    () => import('./routes/orders-route.tsx'),
    'OrdersRoute',
  ),
  room(
    'registers',
    'daily',
    BookText,
    'register',
    'nothing',
    () => import('./routes/registers-route.tsx'),
    'RegistersRoute',
  ),
  room(
    'plan',
    'daily',
    ListTree,
    'indicator',
    'nothing',
    () => import('./routes/plan-route.tsx'),
    'PlanRoute',
  ),
  room(
    'events',
    'daily',
    CalendarDays,
    'event',
    'records',
    () => import('./routes/events-route.tsx'),
    'EventsRoute',
  ),
  room(
    'surveys',
    'daily',
    ClipboardList,
    'survey',
    'records',
    () => import('./routes/surveys-route.tsx'),
    'SurveysRoute',
  ),
  room(
    'talks',
    'daily',
    MessagesSquare,
    'talk-round',
    'records',
    () => import('./routes/talks-route.tsx'),
    'TalksRoute',
  ),
  room(
    'rollup',
    'daily',
    ChartColumn,
    'figure',
    'nothing',
    () => import('./routes/rollup-route.tsx'),
    'RollupRoute',
  ),
  room(
    'reports',
    'daily',
    Printer,
    'figure',
    'nothing',
    () => import('./routes/reports-route.tsx'),
    'ReportsRoute',
  ),
  room(
    'intake',
    'more',
    FileInput,
    null,
    'nothing',
    () => import('./routes/intake-route.tsx'),
    'IntakeRoute',
  ),
  room(
    'worklist',
    'daily',
    ListTodo,
    null,
    'nothing',
    () => import('./routes/worklist-route.tsx'),
    'WorklistRoute',
  ),
  room('share', 'daily', Share2, null, 'pending', () => import('./routes/share-route.tsx'), 'ShareRoute'),

  room(
    'bodies',
    'people',
    UsersRound,
    'body',
    'records',
    () => import('./routes/bodies-route.tsx'),
    'BodiesRoute',
  ),
  room(
    'institutions',
    'people',
    School,
    'institution',
    'records',
    () => import('./routes/institutions-route.tsx'),
    'InstitutionsRoute',
  ),

  room(
    'schoolYear',
    'more',
    CalendarSync,
    null,
    'nothing',
    () => import('./routes/school-year-route.tsx'),
    'SchoolYearRoute',
  ),
  room('kit', 'more', NotebookPen, 'figure', 'nothing', () => import('./routes/kit-route.tsx'), 'KitRoute'),
  room(
    'circles',
    'people',
    Network,
    'methodical-circle',
    'records',
    () => import('./routes/circles-route.tsx'),
    'CirclesRoute',
  ),
  room(
    'folders',
    'more',
    FolderOpen,
    'folder-programme',
    'records',
    () => import('./routes/folders-route.tsx'),
    'FoldersRoute',
  ),
  room(
    'methods',
    'more',
    Lightbulb,
    'reflection-method',
    'records',
    () => import('./routes/methods-route.tsx'),
    'MethodsRoute',
  ),
  room(
    'internships',
    'more',
    Plane,
    'internship',
    'records',
    () => import('./routes/internships-route.tsx'),
    'InternshipsRoute',
  ),
  room(
    'adjustments',
    'more',
    Milestone,
    'adjustment',
    'records',
    () => import('./routes/adjustments-route.tsx'),
    'AdjustmentsRoute',
  ),
  room(
    'answers',
    'more',
    MessageSquareText,
    'narrative-answer',
    'records',
    () => import('./routes/answers-route.tsx'),
    'AnswersRoute',
  ),
  room('news', 'more', Inbox, null, 'nothing', () => import('./routes/news-route.tsx'), 'NewsRoute'),
  room('trash', 'more', Trash2, null, 'nothing', () => import('./routes/trash-route.tsx'), 'TrashRoute'),
  room(
    'privacy',
    'more',
    ShieldUser,
    null,
    'nothing',
    () => import('./routes/privacy-route.tsx'),
    'PrivacyRoute',
  ),
  room(
    'backups',
    'more',
    Archive,
    null,
    'nothing',
    () => import('./routes/backups-route.tsx'),
    'BackupsRoute',
  ),
]

// Screens come in when they are first opened; only the frame and the first screen are loaded at the start.
function room<Name extends string>(
  id: RoomId,
  group: RoomGroup,
  icon: LucideIcon,
  kind: Room['kind'],
  counts: Room['counts'],
  load: () => Promise<Record<Name, () => React.ReactNode>>,
  name: Name,
): Room {
  return { id, group, icon, kind, counts, screen: lazyRouteComponent(() => withWords(load()), name) }
}
