import { useShareState } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { FolderSection } from './folder-section.tsx'
import { MergesSection } from './merges-section.tsx'
import { ReceiveSection } from './receive-section.tsx'
import { SameInstitutionsSection } from './same-institutions-section.tsx'
import { SameMeetingsSection } from './same-meetings-section.tsx'
import { SealSection } from './seal-section.tsx'
import { SendSection } from './send-section.tsx'
import { SendersSection } from './senders-section.tsx'

/** The shared folder: what goes out, what came in. */
export const ShareScreen = () => {
  const { t } = useTranslate()
  const query = useShareState()
  return (
    <Page header={<PageHeader title={t('share.title')} />}>
      <QueryGate query={query}>
        {(state) => (
          <>
            <FolderSection state={state} />
            {state.folder === null ? null : <SendSection state={state} />}
            <ReceiveSection state={state} />
            <ConflictsSection />
            <SameMeetingsSection />
            <SameInstitutionsSection />
            {state.folder === null ? null : (
              <>
                <SendersSection state={state} />
                <MergesSection />
                <DevicesSection />
                <SealSection />
              </>
            )}
          </>
        )}
      </QueryGate>
    </Page>
  )
}
