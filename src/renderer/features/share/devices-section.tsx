import type { Output } from '#shared/contract/contract.ts'
import { useDevices } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark, type StateKind } from '#renderer/ui/state-mark.tsx'
import * as css from './share.css.ts'

type Device = Output<'share.devices'>['devices'][number]

const MARKS: Readonly<Record<Device['trust'], StateKind>> = {
  seen: 'active',
  paired: 'registered',
  revoked: 'annulled',
}

/** Computers that write here, with the words that two people compare aloud. */
export const DevicesSection = () => {
  const { t } = useTranslate()
  const { data } = useDevices()
  const trust = useCommand('share.trust')
  const configure = useCommand('share.configure')
  if (data === undefined) return null
  return (
    <Section title={t('devices.title')}>
      <p>
        {t('devices.own')} <strong>{data.own.words}</strong>
      </p>
      <p className={layout.soft}>{t('devices.hint')}</p>
      <Checkbox
        isSelected={data.onlyPaired}
        onChange={(onlyPaired) => configure.mutate({ onlyPaired })}
        description={t('devices.onlyPairedHint')}
      >
        {t('devices.onlyPaired')}
      </Checkbox>
      <ul className={layout.tight}>
        {data.devices.map((device) => (
          <DeviceLine
            key={device.deviceId}
            device={device}
            isBusy={trust.isPending}
            onTrust={(wanted) => trust.mutate({ deviceId: device.deviceId, trust: wanted })}
          />
        ))}
      </ul>
    </Section>
  )
}

interface DeviceLineProps {
  device: Device
  isBusy: boolean
  onTrust: (trust: Device['trust']) => void
}

const DeviceLine = ({ device, isBusy, onTrust }: DeviceLineProps) => {
  const { t } = useTranslate()
  const { orgName, label, words, trust } = device
  const name = label === '' ? orgName : `${orgName}, ${label}`
  const turn = (wanted: Device['trust'], id: 'devices.pair' | 'devices.revoke' | 'devices.unrevoke') => (
    <Button isDisabled={isBusy} onPress={() => onTrust(wanted)} aria-label={`${t(id)}: ${name} (${words})`}>
      {t(id)}
    </Button>
  )
  return (
    <li className={css.merge}>
      <span className={css.mergeWords}>
        <strong>{name}</strong>
        <span>{words}</span>
        <StateMark state={MARKS[trust]} word={t(`deviceTrust.${trust}`)} />
      </span>
      <span className={layout.row}>
        {trust === 'seen' ? turn('paired', 'devices.pair') : null}
        {trust === 'revoked' ? turn('seen', 'devices.unrevoke') : turn('revoked', 'devices.revoke')}
      </span>
    </li>
  )
}
