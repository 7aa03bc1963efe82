import type { ReceivedBundle } from '../contract/share-contract.ts'
import type { Translate } from './translate.ts'

const CUT = new Set(['arriving-too-short', 'arriving-tail-missing'])

/** The words for a reason: many ways of being damaged are one sentence. */
function wordOf(reason: string): string {
  if (CUT.has(reason)) return 'arriving'
  if (reason === 'arriving-long') return 'arriving_long'
  return reason.startsWith('arriving-') ? 'unanswered' : reason.replaceAll('-', '_')
}

/** Why a bundle was not merged (or can only be read), in a sentence; empty where there is nothing to say. */
export function bundleReason(
  { state, reason, from, program = '' }: Pick<ReceivedBundle, 'state' | 'reason' | 'from' | 'program'>,
  translate: Translate,
): string {
  if (state === 'newer-program') {
    const how = from === '' ? 'left' : 'merged'
    return translate('bundle.newerProgram', { how, program: program || '–' })
  }
  return reason === '' ? '' : translate('bundle.reason', { reason: wordOf(reason) })
}
