import { usePolicy } from '#renderer/api/use-policy.ts'
import { IntakeScreen } from '#renderer/features/intake/intake-screen.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { isRoomOff } from '../frame/is-room-off.ts'

/** By its address the room is reached also where an administrator switched it off. */
export const IntakeRoute = () => {
  const { t, translateShared } = useTranslate()
  const { policy } = usePolicy()
  if (!isRoomOff('intake', policy.off)) return <IntakeScreen />
  return (
    <Page header={<PageHeader title={t('nav.intake')} />}>
      <EmptyState sentence={translateShared('error.switched-off')} />
    </Page>
  )
}
