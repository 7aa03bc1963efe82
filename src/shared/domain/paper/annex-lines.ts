import type { RecordOf } from '../../model/kinds.ts'
import { counted } from '../lithuanian/plural.ts'
import type { PaperLine } from './paper-model.ts'
import { orGap, sentence } from './paper-text.ts'

const SHEET = { one: 'lapas', few: 'lapai', other: 'lapų' }

const unstopped = (text: string) => text.replace(/\.$/u, '')

/** "PRIDEDAMA. Posėdžio dalyvių sąrašas, 1 lapas."; several annexes are numbered (documents.md 1.1, row 15). */
export function annexLines(annexes: RecordOf<'meeting'>['annexes']): PaperLine[] {
  const lines = annexes.map((annex) => {
    const sheets = annex.sheets === null ? '' : `, ${counted(annex.sheets, SHEET)}`
    return { field: `annexes/${annex.id}/title`, text: sentence(`${unstopped(orGap(annex.title))}${sheets}`) }
  })
  const [only] = lines
  if (only === undefined) return []
  if (lines.length === 1) return [{ field: only.field, text: `PRIDEDAMA. ${only.text}` }]
  return [
    { field: 'annexes', text: 'PRIDEDAMA:' },
    ...lines.map((line, index) => ({ field: line.field, text: `${index + 1}. ${line.text}` })),
  ]
}
