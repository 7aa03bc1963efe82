import { BodiesScreen } from '#renderer/features/bodies/bodies-screen.tsx'
import { useStartMinutes } from '#renderer/features/minutes/use-start-minutes.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRoom } from '../use-room.ts'

export const BodiesRoute = () => {
  const go = useGo()
  const { selectedId, select } = useRoom('body')
  const minutes = useStartMinutes((id) => go(pathOfRecord('meeting', id) ?? PATHS.minutes))
  return <BodiesScreen selectedId={selectedId} onSelect={select} onStartMinutes={minutes.start} />
}
