import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { PATHS } from '#renderer/lib/paths.ts'
import { CrashScreen } from './crash-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { Root } from './root.tsx'

/** Screens come in when they are first opened; only the frame and the first screen are loaded at the start. */
export const createAppRouter = () => {
  const root = createRootRoute({ component: Root, notFoundComponent: NotFoundScreen })
  const screen = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => root, path, component })
  const routeTree = root.addChildren([
    screen(
      PATHS.home,
      lazyRouteComponent(() => import('./routes/home-route.tsx'), 'HomeRoute'),
    ),
    screen(
      `${PATHS.minutes}/{-$id}`,
      lazyRouteComponent(() => import('./routes/minutes-route.tsx'), 'MinutesRoute'),
    ),
    screen(
      `${PATHS.bodies}/{-$id}`,
      lazyRouteComponent(() => import('./routes/bodies-route.tsx'), 'BodiesRoute'),
    ),
    screen(
      `${PATHS.orders}/{-$id}`,
      lazyRouteComponent(() => import('./routes/orders-route.tsx'), 'OrdersRoute'),
    ),
    screen(
      `${PATHS.events}/{-$id}`,
      lazyRouteComponent(() => import('./routes/events-route.tsx'), 'EventsRoute'),
    ),
    screen(
      `${PATHS.institutions}/{-$id}`,
      lazyRouteComponent(() => import('./routes/institutions-route.tsx'), 'InstitutionsRoute'),
    ),
    screen(
      `${PATHS.plan}/{-$id}`,
      lazyRouteComponent(() => import('./routes/plan-route.tsx'), 'PlanRoute'),
    ),
    screen(
      PATHS.share,
      lazyRouteComponent(() => import('./routes/share-route.tsx'), 'ShareRoute'),
    ),
    screen(
      `${PATHS.rollup}/{-$id}`,
      lazyRouteComponent(() => import('./routes/rollup-route.tsx'), 'RollupRoute'),
    ),
  ])
  return createRouter({
    routeTree,
    // A hash works the same under the desktop's own protocol and over a local address.
    history: createHashHistory(),
    defaultErrorComponent: CrashScreen,
    defaultPendingMinMs: 0,
  })
}
