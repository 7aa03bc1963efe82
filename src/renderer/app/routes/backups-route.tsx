import { BackupsScreen } from '#renderer/features/backup/backups-screen.tsx'
import { PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'

/** After a restore no form of before stays open. */
export const BackupsRoute = () => {
  const go = useGo()
  return <BackupsScreen onRestored={() => go(PATHS.home)} />
}
