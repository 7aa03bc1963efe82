import { RegistersScreen } from '#renderer/features/registers/registers-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRoom } from '../use-room.ts'

export const RegistersRoute = () => {
  const go = useGo()
  const { selectedId, select } = useRoom('register')
  return (
    <RegistersScreen
      selectedId={selectedId}
      onSelect={select}
      onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)}
    />
  )
}
