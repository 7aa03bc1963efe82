import { useSaveAs } from '#renderer/features/export/use-save-as.ts'
import { PrivacyScreen } from '#renderer/features/privacy/privacy-screen.tsx'

export const PrivacyRoute = () => {
  const save = useSaveAs('privacy.export')
  return <PrivacyScreen isSaving={save.isPending} onSave={(name) => save.mutate({ name })} />
}
