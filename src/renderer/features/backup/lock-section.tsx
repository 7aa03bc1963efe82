import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { openHandbook } from '#renderer/lib/handbook-request.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { LOCK_DIALOGS } from './lock-dialogs.tsx'
import type { LockStep } from './lock-dialog.tsx'

/** Whether the data folder asks for a passphrase, and what can be changed about it. */
export const LockSection = () => {
  const { t } = useTranslate()
  const client = useClient()
  const [step, setStep] = useState<LockStep | null>(null)
  const { data } = useQuery({
    queryKey: ['lock'],
    queryFn: () => client.call('lock.state', {}),
    staleTime: 0,
  })
  if (data === undefined || !data.isPossible) return null
  const steps: readonly LockStep[] = data.isOn ? ['changePassphrase', 'replaceSheet', 'turnOff'] : ['turnOn']
  const Asked = step === null ? null : LOCK_DIALOGS[step]
  return (
    <Section title={t('lock.section')}>
      <div className={layout.stack}>
        <p className={layout.narrow}>{t(data.isOn ? 'lock.isOn' : 'lock.isOff')}</p>
        {data.isLeftOpen ? (
          <InlineAlert tone="warning" what={t('lock.leftOpen')} next={t('lock.leftOpenNext')} />
        ) : null}
        <div className={layout.row}>
          {steps.map((one) => (
            <Button key={one} onPress={() => setStep(one)}>
              {t(`lock.ask.${one}`)}
            </Button>
          ))}
          <Button tone="quiet" onPress={() => openHandbook('lock')}>
            {t('handbook.more')}
          </Button>
        </div>
      </div>
      {Asked === null ? null : <Asked onClose={() => setStep(null)} />}
    </Section>
  )
}
