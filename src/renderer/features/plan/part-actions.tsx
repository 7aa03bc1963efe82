import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { type PartName, partsUnder } from '#shared/domain/plan/parts-under.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import type { MenuEntry } from '#renderer/ui/menu-entry.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { PlanDesk } from './plan-desk.ts'

interface PartActionsProps {
  part: PartName
  title: string
  desk: PlanDesk
  /** Kept by somebody else, or of a closed year. */
  isReadOnly: boolean
}

/** What can be done with a part as a whole: moved, copied, taken out; a municipal one taken over. */
export const PartActions = ({ part, title, desk, isReadOnly }: PartActionsProps) => {
  const { t } = useTranslate()
  const [isRemoving, setRemoving] = useState(false)
  const { writing, view, ownPlanId } = desk
  const canTakeOver = isReadOnly && part.kind === 'activity' && ownPlanId !== null
  if (isReadOnly && !canTakeOver) return null
  const entries: MenuEntry[] = isReadOnly
    ? [{ id: 'takeOver', label: t('plan.takeOver') }]
    : [
        { id: 'up', label: t('plan.moveUp'), shortcut: 'Alt+↑' },
        { id: 'down', label: t('plan.moveDown'), shortcut: 'Alt+↓' },
        ...(part.kind === 'level' ? [] : [{ id: 'copy', label: t('plan.copy'), startsGroup: true }]),
        { id: 'remove', label: t('plan.remove'), startsGroup: true },
      ]
  const commands: Readonly<Record<string, () => void>> = {
    up: () => void writing.step(-1),
    down: () => void writing.step(1),
    copy: () => void writing.copyPart(part, null),
    takeOver: () => void writing.copyPart(part, ownPlanId),
    remove: () => setRemoving(true),
  }
  const carried = partsUnder(view.parts, part).length - 1
  return (
    <>
      <MenuButton
        isSmall
        icon={<MoreHorizontal size={14} />}
        label={t('plan.actions')}
        entries={entries}
        onCommand={(id) => commands[id]?.()}
      />
      <AlertDialog
        isOpen={isRemoving}
        tone="danger"
        title={t('plan.remove')}
        confirmLabel={t('plan.remove')}
        cancelLabel={t('app.cancel')}
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false)
          writing.removePart(part)
        }}
      >
        <p>{t('plan.removeWords', { title, count: carried })}</p>
      </AlertDialog>
    </>
  )
}
