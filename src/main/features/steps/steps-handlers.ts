import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { nextStep } from '../../records/journal.ts'
import { turnLastStep } from './turn-step.ts'

/** Taking back and doing again what was done on this device, also after a restart. */
export function stepsHandlers(core: Core): Handlers<'steps'> {
  const turn = (which: 'undo' | 'redo') => {
    const turned = turnLastStep(core, which)
    return turned === null
      ? { label: null, records: [], kept: false }
      : { label: turned.step.label, records: [...turned.records], kept: turned.kept }
  }
  return {
    'steps.state': () => ({
      undo: nextStep(core.db, 'undo')?.label ?? null,
      redo: nextStep(core.db, 'redo')?.label ?? null,
    }),
    'steps.undo': () => turn('undo'),
    'steps.redo': () => turn('redo'),
  }
}
