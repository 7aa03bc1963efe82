import { z } from 'zod'
import { StepLabel } from '../domain/steps/step.ts'
import { edit, query } from './procedure.ts'
import { KindName } from './records-contract.ts'

const TurnedStep = z.object({
  /** `null`: there was nothing to turn. */
  label: StepLabel.nullable(),
  records: z.array(z.object({ kind: KindName, id: z.string() })),
  /** Something was changed since by somebody else, and stayed. */
  kept: z.boolean(),
})

export const stepsContract = {
  /** What would be taken back, or done again, next. */
  'steps.state': query(
    z.strictObject({}),
    z.object({ undo: StepLabel.nullable(), redo: StepLabel.nullable() }),
  ),
  'steps.undo': edit(z.strictObject({}), TurnedStep),
  'steps.redo': edit(z.strictObject({}), TurnedStep),
}
