import { Send } from 'lucide-react'
import type { Output } from '#shared/contract/contract.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { PersonalDataList } from './personal-data-list.tsx'
import { SentFacts } from './sent-facts.tsx'
import { useScreenRequest } from '#renderer/lib/screen-requests.ts'
import { useSend } from './use-send.ts'
import { WorkProgress } from './work-progress.tsx'

interface SendSectionProps {
  state: Output<'share.state'>
}

/** One button writes this device's bundle into the shared folder. */
export const SendSection = ({ state }: SendSectionProps) => {
  const { t } = useTranslate()
  const { role } = useWorkspace()
  const { send, report, progress } = useSend()
  useScreenRequest('send', send.start)
  return (
    <Section title={t('share.send')}>
      <div className={layout.row}>
        <Button
          tone={state.pendingChanges > 0 ? 'primary' : 'secondary'}
          icon={<Send size={16} />}
          onPress={() => send.start()}
          isDisabled={progress !== null}
        >
          {t(role === 'municipality' ? 'share.handOverToSchools' : 'share.handOverToMunicipality')}
        </Button>
        <span>{t('share.pending', { count: state.pendingChanges })}</span>
      </div>
      <SentFacts state={state} />
      {state.pendingChanges === 0 ? null : <PersonalDataList />}
      <AlertDialog
        isOpen={send.found !== null}
        title={t('privacy.askTitle')}
        confirmLabel={t('privacy.sendAnyway')}
        cancelLabel={t('privacy.look')}
        onCancel={send.postpone}
        onConfirm={send.confirm}
      >
        <p>{t('privacy.found', { count: send.found ?? 0 })}</p>
        <p>{t('privacy.notYet')}</p>
      </AlertDialog>
      {progress === null ? null : (
        <WorkProgress label={t('share.sending')} progress={progress} onCancel={send.cancel} />
      )}
      {report === undefined ? null : (
        <InlineAlert
          tone="success"
          isLive
          what={
            report.records === 0
              ? t('share.nothingToSend')
              : t('share.sent', { records: report.records, receipt: report.receipt })
          }
        />
      )}
    </Section>
  )
}
