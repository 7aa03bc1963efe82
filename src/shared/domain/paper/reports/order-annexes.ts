import type { RecordOf } from '../../../model/kinds.ts'
import { upperCase } from '../../lithuanian/upper-case.ts'
import { effectsOf } from '../../orders/effects-of.ts'
import { pageBreak, words } from '../document-blocks.ts'
import { metadataDate } from '../paper-date.ts'
import type { DocumentPaper, PaperBlock, PaperLine, PaperOrientation } from '../paper-model.ts'
import { GAP, oneLine, orGap, sentence } from '../paper-text.ts'
import { planBody } from './activity-plan.ts'
import { annexStamp, approvedStamp } from './approval-stamp.ts'
import { planTree } from './plan-tree.ts'
import { reportPaper } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

type Order = RecordOf<'order'>

/** One paper that an order approves or adds. */
interface Attached {
  readonly stamp: readonly PaperLine[]
  readonly title: PaperLine
  readonly orientation: PaperOrientation
  readonly blocks: readonly PaperBlock[]
}

const DUTIES = { chair: 0, secretary: 2, member: 1 } as const

/** Chair first, then by the alphabet, the secretary last (documents.md section 2, composition). */
function compositionBlocks(body: RecordOf<'body'>): PaperBlock[] {
  const members = body.members.toSorted(
    (one, other) =>
      DUTIES[one.duty] - DUTIES[other.duty] ||
      one.name.localeCompare(other.name, 'lt') ||
      (one.id < other.id ? -1 : 1),
  )
  if (members.length === 0) return [words(GAP)]
  return [
    {
      block: 'list',
      items: members.map((member, index) => {
        const role = oneLine(member.role)
        const who = [orGap(member.name), oneLine(member.position)].filter(Boolean).join(' – ')
        const text = `${who}${role === '' ? '' : ` (${role})`}`
        const isLast = index === members.length - 1
        return {
          marker: `${index + 1}.`,
          line: { field: `members/${member.id}/name`, text: isLast ? sentence(text) : `${text};` },
        }
      }),
    },
  ]
}

/** What the order approves or founds, where the record is here; a paper bears the stamp "PATVIRTINTA". */
function attachedRecords(order: Order, source: ReportSource): Attached[] {
  const genitive = source.owner.nameGenitive
  return effectsOf(order).flatMap(({ effect, targetId }): Attached[] => {
    const plan = source.records.plan.find(({ id }) => id === targetId)
    if (plan && effect === 'approves') {
      const body = planBody(source, planTree({ ...source, choice: { ...source.choice, planId: plan.id } }))
      const title = { field: `${plan.id}/title`, text: upperCase(body.titleText) }
      return [{ ...body, stamp: approvedStamp(order, genitive), title }]
    }
    const team = source.records.body.find(({ id }) => id === targetId)
    if (!team || effect !== 'founds-body') return []
    const name = oneLine(team.nameGenitive)
    const title = upperCase(name === '' ? `${orGap(team.name)}. Sudėtis` : `${name} sudėtis`)
    return [
      {
        stamp: approvedStamp(order, genitive),
        title: { field: `${team.id}/nameGenitive`, text: title },
        orientation: 'portrait',
        blocks: [...compositionBlocks(team), { block: 'end-line' }],
      },
    ]
  })
}

/** Annexes that are kept as papers of their own: a page with stamp and title to be put before each. */
function listedAnnexes(order: Order, source: ReportSource): Attached[] {
  const { annexes } = order
  return annexes.map((annex, index) => ({
    stamp: annexStamp(order, source.owner.nameGenitive, annexes.length === 1 ? null : index + 1),
    title: { field: `annexes/${annex.id}/title`, text: upperCase(orGap(annex.title)) },
    orientation: 'portrait',
    blocks: [],
  }))
}

/** The order asked for, else the owner's latest one that has something attached. */
function chosenOrder(source: ReportSource): Order | null {
  const { records, choice, owner } = source
  const asked = records.order.find(({ id }) => id === choice.recordId)
  if (asked) return asked
  const attaching = records.order
    .filter(({ state }) => state !== 'annulled')
    .filter((order) => order.annexes.length > 0 || attachedRecords(order, source).length > 0)
    .toSorted(
      (one, other) => (other.date ?? '').localeCompare(one.date ?? '') || (one.id < other.id ? -1 : 1),
    )
  return attaching.find(({ institutionId }) => institutionId === owner.id) ?? attaching[0] ?? null
}

/** Annexes of an order, each under its stamp (documents.md 2.1): what it approves, and pages for the others. */
export function orderAnnexesPaper(source: ReportSource): DocumentPaper {
  const order = chosenOrder(source)
  const attached = order === null ? [] : [...attachedRecords(order, source), ...listedAnnexes(order, source)]
  const [first, ...others] = attached
  if (order === null || first === undefined) {
    return reportPaper(source, {
      titleText: 'Įsakymo priedai',
      blocks: [words('Priedų nėra.', 'plain')],
    })
  }
  return reportPaper(source, {
    titleText: '',
    title: [first.title],
    author: [],
    register: [],
    date: metadataDate(order.date),
    stamps: [first.stamp],
    orientation: first.orientation,
    blocks: [
      ...first.blocks,
      ...others.flatMap(({ stamp, title, orientation, blocks }): PaperBlock[] => [
        pageBreak(orientation),
        { block: 'head', stamps: [stamp], author: [], title: [title], register: [], shortTitle: null },
        ...blocks,
      ]),
    ],
  })
}
