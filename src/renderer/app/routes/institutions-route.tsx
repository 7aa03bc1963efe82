import { InstitutionsScreen } from '#renderer/features/institutions/institutions-screen.tsx'
import { useRoom } from '../use-room.ts'

export const InstitutionsRoute = () => {
  const { selectedId, select } = useRoom('institution')
  return <InstitutionsScreen selectedId={selectedId} onSelect={select} />
}
