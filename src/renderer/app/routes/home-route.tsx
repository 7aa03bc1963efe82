import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { CoordinatorHome } from '#renderer/features/home/coordinator-home.tsx'
import { SecretaryHome } from '#renderer/features/home/secretary-home.tsx'
import { requestOfScreen } from '#renderer/lib/screen-requests.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useMinutesStarter } from '../use-minutes-starter.ts'

/** Each role has its own beginning. */
export const HomeRoute = () => {
  const { role } = useWorkspace()
  const go = useGo()
  const startMinutes = useMinutesStarter()
  return role === 'municipality' ? (
    <CoordinatorHome
      onShare={() => {
        go(PATHS.share)
        requestOfScreen('receive')
      }}
      onGo={go}
      onOpenFigure={(id) => go(`${PATHS.rollup}/${encodeURIComponent(id)}`)}
    />
  ) : (
    <SecretaryHome
      onOpenMeeting={(id) => go(pathOfRecord('meeting', id) ?? PATHS.minutes)}
      onStartMinutes={startMinutes}
      onShare={() => go(PATHS.share)}
      onGo={go}
    />
  )
}
