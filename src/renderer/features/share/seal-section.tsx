import { useState } from 'react'
import type { SealDevice, SealState } from '#shared/contract/seal-contract.ts'
import { useSeal } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark, type StateKind } from '#renderer/ui/state-mark.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { SealRecoverDialog } from './seal-recover-dialog.tsx'
import { SealSheetDialog, useSaveSheet } from './seal-sheet-dialog.tsx'
import * as css from './share.css.ts'

type Asked = 'sheet' | 'new-sheet' | 'recover' | 'erase' | null

/** Whether what is handed over travels sealed: the municipality decides, a school is told. */
export const SealSection = () => {
  const { t } = useTranslate()
  const { role } = useWorkspace()
  const { data } = useSeal()
  const [asked, setAsked] = useState<Asked>(null)
  const isSchool = role === 'institution'
  // A school learns of sealing from the municipality; before that there is nothing to tell it.
  if (data === undefined || (isSchool && data.epoch === 0)) return null
  const close = () => setAsked(null)
  const who = isSchool ? 'school' : 'municipality'
  return (
    <Section title={t('seal.title')}>
      <StateMark state={data.isOn ? 'registered' : 'draft'} word={t(data.isOn ? 'seal.on' : 'seal.off')} />
      <p>{t(data.isOn ? 'seal.onWhat' : 'seal.offWhat', { who })}</p>
      <KeyWords words={data.words} />
      <Stranger words={data.strangerWords} />
      <Choices state={data} isSchool={isSchool} onAsk={setAsked} />
      <ul className={layout.tight} aria-label={t('seal.devices')}>
        {data.devices.map((device) => (
          <DeviceLine key={device.deviceId} device={device} />
        ))}
      </ul>
      <SealSheetDialog
        isOpen={asked === 'sheet' || asked === 'new-sheet'}
        isReplacing={asked === 'new-sheet'}
        confirmLabel={t(isSchool || data.isOn ? 'seal.sheetConfirm' : 'seal.turnOn')}
        onClose={close}
      />
      <SealRecoverDialog isOpen={asked === 'recover'} onClose={close} />
      <EraseDialog isOpen={asked === 'erase'} onClose={close} />
    </Section>
  )
}

type Choice =
  | 'begin'
  | 'turnOn'
  | 'turnOff'
  | 'ownSheet'
  | 'sheetAgain'
  | 'newSheet'
  | 'rotate'
  | 'recover'
  | 'erase'

/** What a person can do here, the first the most wanted. */
function choicesOf({ isOn, mayDecide, hasSheet }: SealState, isSchool: boolean): readonly Choice[] {
  const sheet: readonly Choice[] = hasSheet ? ['sheetAgain', 'newSheet'] : ['ownSheet', 'recover']
  if (isSchool) return isOn ? [...sheet, 'rotate', 'erase'] : ['recover']
  if (!mayDecide) return ['recover']
  if (!isOn) return [hasSheet ? 'turnOn' : 'begin']
  return [...sheet, 'rotate', 'turnOff']
}

const PRIMARY: ReadonlySet<Choice> = new Set(['begin', 'turnOn'])

interface ChoicesProps {
  state: SealState
  isSchool: boolean
  onAsk: (asked: Asked) => void
}

const Choices = ({ state, isSchool, onAsk }: ChoicesProps) => {
  const { t } = useTranslate()
  const turn = useCommand('share.sealTurn')
  const rotate = useCommand('share.sealRotate')
  const save = useSaveSheet()
  const isBusy = turn.isPending || rotate.isPending || save.isPending
  const act: Readonly<Record<Choice, () => void>> = {
    begin: () => onAsk('sheet'),
    ownSheet: () => onAsk('sheet'),
    newSheet: () => onAsk('new-sheet'),
    recover: () => onAsk('recover'),
    erase: () => onAsk('erase'),
    turnOn: () => turn.mutate({ isOn: true }),
    turnOff: () => turn.mutate({ isOn: false }),
    rotate: () => rotate.mutate({}),
    sheetAgain: () => save.mutate(),
  }
  return (
    <div className={layout.row}>
      {choicesOf(state, isSchool).map((choice) => (
        <Button
          key={choice}
          tone={PRIMARY.has(choice) ? 'primary' : 'secondary'}
          isDisabled={isBusy}
          onPress={act[choice]}
        >
          {t(`seal.${choice}`)}
        </Button>
      ))}
    </div>
  )
}

const KeyWords = ({ words }: { words: string | null }) => {
  const { t } = useTranslate()
  if (words === null) return null
  return (
    <p>
      {t('seal.words')} <strong>{words}</strong>
    </p>
  )
}

/** Somebody else speaks in the municipality's name: people compare the words, then decide. */
const Stranger = ({ words }: { words: string | null }) => {
  const { t } = useTranslate()
  const accept = useCommand('share.sealAccept')
  if (words === null) return null
  return (
    <InlineAlert
      tone="warning"
      what={t('seal.stranger')}
      safe={t('seal.strangerSafe')}
      next={<strong>{words}</strong>}
      actions={
        <Button isDisabled={accept.isPending} onPress={() => accept.mutate({ words })}>
          {t('seal.accept')}
        </Button>
      }
    />
  )
}

const MARKS: Readonly<Record<SealDevice['holds'], StateKind>> = {
  reads: 'registered',
  waits: 'warning',
  seals: 'active',
}

const DeviceLine = ({ device: { orgName, label, isThis, holds } }: { device: SealDevice }) => {
  const { t } = useTranslate()
  const name = [orgName, label, isThis ? t('seal.thisOne') : ''].filter((part) => part !== '').join(', ')
  return (
    <li className={css.merge}>
      <span className={css.mergeWords}>
        <span>{name}</span>
        <StateMark state={MARKS[holds]} word={t('seal.holds', { holds })} />
      </span>
    </li>
  )
}

const EraseDialog = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const { t } = useTranslate()
  const [typed, setTyped] = useState('')
  const erase = useCommand('share.sealErase')
  const close = () => {
    setTyped('')
    onClose()
  }
  return (
    <AlertDialog
      isOpen={isOpen}
      title={t('seal.eraseTitle')}
      tone="danger"
      confirmLabel={t('seal.eraseDo')}
      cancelLabel={t('app.cancel')}
      isConfirmDisabled={typed.trim().toLocaleLowerCase('lt') !== t('seal.eraseWord') || erase.isPending}
      onCancel={close}
      onConfirm={() => erase.mutate({ isConfirmed: true }, { onSuccess: close })}
    >
      <p>{t('seal.eraseWhat')}</p>
      <p>{t('seal.eraseSafe')}</p>
      <TextField label={t('seal.eraseType')} value={typed} onChange={setTyped} />
    </AlertDialog>
  )
}
