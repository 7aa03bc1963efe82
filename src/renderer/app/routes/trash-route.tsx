import { TrashScreen } from '#renderer/features/trash/trash-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'

export const TrashRoute = () => {
  const go = useGo()
  return <TrashScreen onOpen={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)} />
}
