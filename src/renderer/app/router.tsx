import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { PATHS } from '#renderer/lib/paths.ts'
import { CrashScreen } from './crash-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { ROOMS } from './rooms.ts'
import { Root } from './root.tsx'
import { HomeRoute } from './routes/home-route.tsx'

/** One route a room; a room that opens records takes an id after its address. */
export const createAppRouter = () => {
  const root = createRootRoute({ component: Root, notFoundComponent: NotFoundScreen })
  const routeTree = root.addChildren(
    ROOMS.map(({ id, kind, screen }) =>
      createRoute({
        getParentRoute: () => root,
        path: kind === null ? PATHS[id] : `${PATHS[id]}/{-$id}`,
        component: screen ?? HomeRoute,
      }),
    ),
  )
  return createRouter({
    routeTree,
    // A hash works the same under the desktop's own protocol and over a local address.
    history: createHashHistory(),
    defaultErrorComponent: CrashScreen,
    defaultPendingMinMs: 0,
  })
}
