import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { recoverySheetPaper } from '#shared/domain/paper/recovery-sheet.ts'
import { type Core, requireWorkspace, today } from '../../core/core.ts'
import type { HandlerTable } from '../../core/handlers.ts'
import type { Printer } from '../../print/create-printer.ts'
import { pairingWords } from '../../share/pairing-words.ts'
import { recoveryWords } from '../../share/seal/recovery-code.ts'
import {
  acceptStranger,
  confirmSheet,
  eraseText,
  prepareSheet,
  recoverKeys,
  rotateKeys,
  turnSealing,
} from './change-seal.ts'
import { authorityOf, loadSealKeys } from './seal-keys.ts'
import { sealState } from './seal-state.ts'

type SealProcedure =
  | 'share.seal'
  | 'share.sealPrepare'
  | 'share.sealSheet'
  | 'share.sealConfirm'
  | 'share.sealTurn'
  | 'share.sealRotate'
  | 'share.sealRecover'
  | 'share.sealErase'
  | 'share.sealAccept'

async function sheetPdf(
  core: Core,
  printer: Printer,
  signal: AbortSignal,
): Promise<Output<'share.sealSheet'>> {
  const { name, role } = requireWorkspace(core)
  const keys = await loadSealKeys(core)
  const secret = keys.pending ?? keys.secret
  if (secret === null) throw new AppError('seal-no-secret', 'There is no secret to print')
  const date = today(core.clock)
  const paper = recoverySheetPaper({
    organisation: name,
    role,
    code: recoveryWords(Buffer.from(secret, 'base64url')),
    keyWords: role === 'municipality' ? pairingWords(authorityOf(secret).sign.publicKey) : '',
    date,
  })
  const { bytes } = await printer.pdf(paper, { signal })
  const base64 = Buffer.from(bytes).toString('base64')
  return { fileName: `${date}_atkūrimo-lapas.pdf`, base64, bytes: bytes.length }
}

/** Sealing: the municipality's choice, recovery sheets, changing and destroying keys. */
export function sealHandlers(core: Core, printer: Printer): Pick<HandlerTable, SealProcedure> {
  const then = async (work: Promise<unknown>) => {
    await work
    return sealState(core)
  }
  return {
    'share.seal': () => sealState(core),
    'share.sealPrepare': ({ replace }) => then(prepareSheet(core, replace)),
    'share.sealSheet': (_input, { signal }) => sheetPdf(core, printer, signal),
    'share.sealConfirm': ({ words }) => then(confirmSheet(core, words)),
    'share.sealTurn': ({ isOn }) => then(turnSealing(core, isOn)),
    'share.sealRotate': () => then(rotateKeys(core)),
    'share.sealRecover': async ({ code }) => {
      const keys = await recoverKeys(core, code)
      return { ...(await sealState(core)), keys }
    },
    'share.sealErase': async () => {
      const erased = await eraseText(core)
      return { ...(await sealState(core)), erased }
    },
    'share.sealAccept': ({ words }) => then(acceptStranger(core, words)),
  }
}
