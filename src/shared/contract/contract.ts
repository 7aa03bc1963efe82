import { z } from 'zod'
import { backupContract } from './backup-contract.ts'
import { attachmentsContract } from './attachments-contract.ts'
import { exportContract } from './export-contract.ts'
import { historyContract } from './history-contract.ts'
import { homeContract } from './home-contract.ts'
import { lockContract } from './lock-contract.ts'
import { minutesContract } from './minutes-contract.ts'
import { ordersContract } from './orders-contract.ts'
import { planContract } from './plan-contract.ts'
import { intakeContract } from './intake-contract.ts'
import { privacyContract } from './privacy-contract.ts'
import { printContract } from './print-contract.ts'
import { KindName, recordsContract } from './records-contract.ts'
import { policyContract } from './policy-contract.ts'
import { programContract } from './program-contract.ts'
import { registersContract } from './registers-contract.ts'
import { rollupContract } from './rollup-contract.ts'
import { schoolYearContract } from './school-year-contract.ts'
import { searchContract } from './search-contract.ts'
import { sealContract } from './seal-contract.ts'
import { shareContract } from './share-contract.ts'
import { spellingContract } from './spelling-contract.ts'
import { stepsContract } from './steps-contract.ts'
import { supportContract } from './support-contract.ts'
import { worklistContract } from './worklist-contract.ts'
import { windowContract } from './window-contract.ts'
import { workspaceContract } from './workspace-contract.ts'

/** Everything that can be asked of the core, from any host. */
export const CONTRACT = {
  ...workspaceContract,
  ...windowContract,
  ...programContract,
  ...policyContract,
  ...lockContract,
  ...recordsContract,
  ...minutesContract,
  ...ordersContract,
  ...planContract,
  ...registersContract,
  ...attachmentsContract,
  ...schoolYearContract,
  ...worklistContract,
  ...shareContract,
  ...sealContract,
  ...intakeContract,
  ...printContract,
  ...exportContract,
  ...homeContract,
  ...rollupContract,
  ...backupContract,
  ...searchContract,
  ...spellingContract,
  ...stepsContract,
  ...historyContract,
  ...supportContract,
  ...privacyContract,
}

export type Contract = typeof CONTRACT
export type ProcedureName = keyof Contract
export type CallInput<N extends ProcedureName> = z.input<Contract[N]['input']>
export type HandlerInput<N extends ProcedureName> = z.output<Contract[N]['input']>
export type Output<N extends ProcedureName> = z.output<Contract[N]['output']>

export const PROCEDURE_NAMES = Object.keys(CONTRACT) as readonly ProcedureName[]

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(CONTRACT, name)
}

/** Told after the commit, with ids only; who wants more asks. */
export const EVENTS = {
  'workspace.changed': z.object({}),
  'records.changed': z.object({
    records: z.array(z.object({ kind: KindName, id: z.string() })),
    source: z.enum(['local', 'received', 'rebuilt']),
  }),
  'share.changed': z.object({}),
  /** Other words are known now. */
  'spelling.changed': z.object({}),
  /** The system gave files to open: see `program.takeHanded`. */
  'program.handed': z.object({}),
  /** The files of `program.recentFiles` are others, or in another order. */
  'program.noted': z.object({}),
}

export type EventName = keyof typeof EVENTS
export type EventPayload<N extends EventName> = z.infer<(typeof EVENTS)[N]>
export type AnyEvent = {
  [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> }
}[EventName]
