import { CONTRACT, type ProcedureName } from '#shared/contract/contract.ts'
import { startRotation } from '../backup/rotate-backups.ts'
import { attachmentsHandlers } from '../features/attachments/attachments-handlers.ts'
import { backupHandlers } from '../features/backup/backup-handlers.ts'
import { exportHandlers } from '../features/export/export-handlers.ts'
import { historyHandlers } from '../features/history/history-handlers.ts'
import { homeHandlers } from '../features/home/home-handlers.ts'
import { intakeHandlers } from '../features/intake/intake-handlers.ts'
import { minutesHandlers } from '../features/minutes/minutes-handlers.ts'
import { ordersHandlers } from '../features/orders/orders-handlers.ts'
import { planHandlers } from '../features/plan/plan-handlers.ts'
import { printHandlers } from '../features/print/print-handlers.ts'
import { privacyHandlers } from '../features/privacy/privacy-handlers.ts'
import { recordsHandlers } from '../features/records/records-handlers.ts'
import { registersHandlers } from '../features/registers/registers-handlers.ts'
import { rollupHandlers } from '../features/rollup/rollup-handlers.ts'
import { schoolYearHandlers } from '../features/school-year/school-year-handlers.ts'
import { searchHandlers } from '../features/search/search-handlers.ts'
import { sheetRecipient } from '../features/share/sheet-recipient.ts'
import { shareHandlers } from '../features/share/share-handlers.ts'
import { spellingHandlers } from '../features/spelling/spelling-handlers.ts'
import { stepsHandlers } from '../features/steps/steps-handlers.ts'
import { supportHandlers } from '../features/support/support-handlers.ts'
import { windowHandlers } from '../features/window/window-handlers.ts'
import { workspaceHandlers } from '../features/workspace/workspace-handlers.ts'
import { worklistHandlers } from '../features/worklist/worklist-handlers.ts'
import type { Printer } from '../print/create-printer.ts'
import { createDocumentShelf } from '../records/document-shelf.ts'
import { createProjector } from '../records/projector.ts'
import { createRecordWriter } from '../records/record-writer.ts'
import { createGuard } from '../replica/guard.ts'
import type { Core, Ground } from './core.ts'
import { programHandlers } from './program-handlers.ts'
import { rollupSource } from './rollup-source.ts'
import type { RouterPart } from './router.ts'

/** All that stands on the rows: documents, who writes them, and every answer of the contract. */
export interface WholeApp {
  readonly core: Core
  readonly printer: Printer
  readonly answers: RouterPart<ProcedureName>
  /** Ends what runs by itself. The database stays open. */
  stop(): Promise<void>
}

function coreOn(ground: Ground, rowsAreWrong: boolean): Core {
  const shelf = createDocumentShelf(ground.db)
  const projector = createProjector(ground.db, shelf)
  if (rowsAreWrong) projector.rebuild()
  return {
    ...ground,
    shelf,
    projector,
    writer: createRecordWriter(ground.db, shelf, projector, ground.clock),
    rollups: rollupSource(ground.db),
    guard: createGuard({ startChild: ground.startChild }),
  }
}

/** Rows that are wrong are made from the documents first. */
export function makeWhole(
  ground: Ground,
  { rowsAreWrong, rotatesBackups }: { readonly rowsAreWrong: boolean; readonly rotatesBackups: boolean },
): WholeApp {
  const core = coreOn(ground, rowsAreWrong)
  const print = printHandlers(core)
  const handlers: RouterPart<ProcedureName>['handlers'] = {
    ...workspaceHandlers(core),
    ...windowHandlers(core),
    ...programHandlers(core),
    ...recordsHandlers(core),
    ...minutesHandlers(core),
    ...ordersHandlers(core),
    ...planHandlers(core),
    ...registersHandlers(core),
    ...attachmentsHandlers(core),
    ...schoolYearHandlers(core),
    ...worklistHandlers(core),
    ...shareHandlers(core, print.printer),
    ...print.handlers,
    ...exportHandlers(core, print.printer),
    ...rollupHandlers(core),
    ...homeHandlers(core),
    ...intakeHandlers(core),
    ...backupHandlers(core, () => sheetRecipient(core)),
    ...searchHandlers(core),
    ...spellingHandlers(core),
    ...stepsHandlers(core),
    ...historyHandlers(core),
    ...supportHandlers(core),
    ...privacyHandlers(core),
  }
  const rotation = rotatesBackups ? startRotation(core) : null
  return {
    core,
    printer: print.printer,
    answers: { contract: CONTRACT, handlers },
    async stop() {
      await rotation?.stop()
      await print.close()
      core.guard.close()
    },
  }
}
