import { IntakeScreen } from '#renderer/features/intake/intake-screen.tsx'

export const IntakeRoute = () => <IntakeScreen />
