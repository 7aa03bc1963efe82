import { ShareScreen } from '#renderer/features/share/share-screen.tsx'

export const ShareRoute = () => <ShareScreen />
