import { BodiesScreen } from '#renderer/features/bodies/bodies-screen.tsx'
import { useStartMinutes } from '#renderer/features/minutes/use-start-minutes.ts'
import { useSaveReport } from '#renderer/features/paper/use-save-pdf.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRoom } from '../use-room.ts'

export const BodiesRoute = () => {
  const go = useGo()
  const { selectedId, select } = useRoom('body')
  const minutes = useStartMinutes((id) => go(pathOfRecord('meeting', id) ?? PATHS.minutes))
  const pdf = useSaveReport()
  return (
    <BodiesScreen
      selectedId={selectedId}
      onSelect={select}
      onStartMinutes={minutes.start}
      onSaveBook={(bodyId, schoolYear) => pdf.mutate({ name: 'minute-book', bodyId, schoolYear })}
    />
  )
}
