import { useSaveReport } from '#renderer/features/paper/use-save-pdf.ts'
import { RegistersScreen } from '#renderer/features/registers/registers-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRoom } from '../use-room.ts'

export const RegistersRoute = () => {
  const go = useGo()
  const { selectedId, select } = useRoom('register')
  const pdf = useSaveReport()
  return (
    <RegistersScreen
      selectedId={selectedId}
      onSelect={select}
      onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)}
      onSavePdf={(run) => pdf.mutate({ name: 'register', ...run })}
    />
  )
}
