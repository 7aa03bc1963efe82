import { BodiesScreen } from '#renderer/features/bodies/bodies-screen.tsx'
import { useStartMinutes } from '#renderer/features/minutes/use-start-minutes.ts'
import { useSaveReport } from '#renderer/features/paper/use-save-pdf.ts'
import { useShowNewMinutes } from '../use-minutes-starter.ts'
import { useRoom } from '../use-room.ts'

export const BodiesRoute = () => {
  const { selectedId, select } = useRoom('body')
  const minutes = useStartMinutes(useShowNewMinutes())
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
