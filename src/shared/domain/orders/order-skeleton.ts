import { type RecordOf, SCHEMAS } from '../../model/kinds.ts'
import { assertNever } from '../../lib/assert-never.ts'
import { citeOrder, quotedSubject } from './cite-order.ts'
import type { OrderSkeleton } from './order-skeletons.ts'
import { signerGender } from './signer-grammar.ts'

export interface SkeletonSource {
  readonly id: string
  readonly institutionId: string
  /** The day the draft is begun, `YYYY-MM-DD`. */
  readonly date: string
  readonly institution: Pick<RecordOf<'institution'>, 'directorTitle' | 'nameGenitive'>
  readonly registerId: string | null
  readonly skeleton: OrderSkeleton
  /** The team that is founded, or whose plan is approved. */
  readonly body: RecordOf<'body'> | null
  /** The order that is changed or repealed. */
  readonly target: RecordOf<'order'> | null
  /** "2018-2019" of the plan or schedule. */
  readonly schoolYear: string
  readonly newRowId: () => string
}

/** A visible blank to be written over. */
const GAP = '____'

type Wording = Partial<RecordOf<'order'>> & { readonly subject: string }

function participle({ institution }: SkeletonSource, male: string, female: string): string {
  const gender = signerGender(institution.directorTitle)
  if (gender === null) return ''
  return gender === 'female' ? female : male
}

/** The legal basis with the participle that agrees; empty where the head's title tells no gender. */
function legalBasis(source: SkeletonSource): string {
  const opening = participle(source, 'Vadovaudamasis', 'Vadovaudamasi')
  if (opening === '') return ''
  const whose = source.institution.nameGenitive.trim() || 'įstaigos'
  return `${opening} ${whose} nuostatų ${GAP} punktu`
}

/** Members as an order lists them: the chair first, then by name; one line a person. */
function compositionLines(body: RecordOf<'body'>): string[] {
  const rank = { chair: 0, secretary: 1, member: 1 }
  const members = body.members
    .filter(({ to }) => to === null)
    .toSorted(
      (one, other) =>
        rank[one.duty] - rank[other.duty] ||
        Number(one.name.trim() === '') - Number(other.name.trim() === '') ||
        one.name.localeCompare(other.name, 'lt') ||
        (one.id < other.id ? -1 : 1),
    )
  return members.map((member, index) => {
    const role = member.role.trim()
    const position = member.position.trim()
    const what = position === '' || role === '' ? position || role : `${position} (${role})`
    const words = [member.name.trim() || GAP, what].filter(Boolean).join(' – ')
    return `${words}${index === members.length - 1 ? '.' : ';'}`
  })
}

function founding(source: SkeletonSource): Wording {
  const { body, newRowId } = source
  const whose = body?.nameGenitive.trim() || GAP
  const lines = body === null ? [] : compositionLines(body)
  return {
    subject: `Dėl ${whose} sudarymo`,
    preamble: legalBasis(source),
    operativeVerb: '',
    points: [
      {
        id: newRowId(),
        text: `Tvirtinu ${whose} sudėtį`,
        subPoints: (lines.length === 0 ? [`${GAP} – ${GAP}.`] : lines).map((text) => ({
          id: newRowId(),
          text,
        })),
      },
      { id: newRowId(), text: `Pavedu ${GAP} šį įsakymą paskelbti ir supažindinti su juo.`, subPoints: [] },
    ],
    ...(body === null
      ? {}
      : { effects: [{ id: newRowId(), effect: 'founds-body' as const, targetId: body.id, targetText: '' }] }),
  }
}

/** "tvirtinu … planą (pridedama)": the paper itself is an annex and carries the stamp. */
function approving(source: SkeletonSource, genitive: string, accusative: string, annex: string): Wording {
  const { newRowId } = source
  return {
    subject: `Dėl ${genitive} patvirtinimo`,
    preamble: legalBasis(source),
    operativeVerb: 'tvirtinu',
    points: [{ id: newRowId(), text: `${accusative} (pridedama).`, subPoints: [] }],
    annexes: [{ id: newRowId(), title: annex, sheets: null, file: { sha256: null, name: '', bytes: null } }],
    effects: [{ id: newRowId(), effect: 'approves', targetId: null, targetText: annex }],
  }
}

function approvingPlan(source: SkeletonSource): Wording {
  const whose = source.body?.nameGenitive.trim() || source.institution.nameGenitive.trim() || GAP
  const year = `${source.schoolYear.replace('-', '–')} mokslo metų`
  return approving(
    source,
    `${whose} ${year} veiklos plano`,
    `${whose} ${year} veiklos planą`,
    `${capital(whose)} ${year} veiklos planas`,
  )
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('lt') + text.slice(1)

function chained(source: SkeletonSource, effect: 'changes' | 'repeals'): Wording {
  const { target, institution, newRowId } = source
  const genitive = target === null ? `${GAP} įsakymo Nr. ${GAP}` : citeOrder(target, institution, 'genitive')
  const accusative =
    target === null ? `${GAP} įsakymą Nr. ${GAP}` : citeOrder(target, institution, 'accusative')
  const title = target === null ? `„Dėl ${GAP}“` : quotedSubject(target)
  const effects = target === null ? [] : [{ id: newRowId(), effect, targetId: target.id, targetText: '' }]
  const basis = legalBasis(source)
  return effect === 'changes'
    ? {
        subject: `Dėl ${genitive} ${title} pakeitimo`,
        preamble: basis,
        operativeVerb: 'pakeičiu',
        points: [
          {
            id: newRowId(),
            text: `${genitive} ${title} ${GAP} punktą ir jį išdėstau taip: „${GAP}“`,
            subPoints: [],
          },
        ],
        effects,
      }
    : {
        subject: `Dėl ${genitive} ${title} pripažinimo netekusiu galios`,
        preamble: basis,
        operativeVerb: 'pripažįstu',
        points: [{ id: newRowId(), text: `netekusiu galios ${accusative} ${title}.`, subPoints: [] }],
        effects,
      }
}

function wordingOf(source: SkeletonSource): Wording {
  switch (source.skeleton) {
    case 'blank':
      return { subject: `Dėl ${GAP}`, preamble: legalBasis(source) }
    case 'founds-body':
      return founding(source)
    case 'approves-plan':
      return approvingPlan(source)
    case 'approves-procedure':
      return approving(
        source,
        'mokinio aplanko rengimo tvarkos aprašo',
        'Mokinio aplanko rengimo tvarkos aprašą',
        'Mokinio aplanko rengimo tvarkos aprašas',
      )
    case 'approves-schedule': {
      const year = `${source.schoolYear.replace('-', '–')} mokslo metų`
      return approving(
        source,
        `${year} dvišalių ir trišalių pokalbių grafiko`,
        `${year} dvišalių ir trišalių pokalbių grafiką`,
        `${year} dvišalių ir trišalių pokalbių grafikas`,
      )
    }
    case 'changes':
    case 'repeals':
      return chained(source, source.skeleton)
    default:
      return assertNever(source.skeleton, 'skeleton')
  }
}

/**
 * A draft order in its fixed legal wording (documents.md section 2): participle by who signs, operative verb,
 * points, annexes and what it does to other records. What nobody knows yet is a visible blank; no case is
 * guessed. It has no number: that is given when it is registered.
 */
export function orderFromSkeleton(source: SkeletonSource): RecordOf<'order'> {
  return SCHEMAS.order.parse({
    id: source.id,
    institutionId: source.institutionId,
    date: source.date,
    signerTitle: source.institution.directorTitle || 'Direktorius',
    registerId: source.registerId,
    ...wordingOf(source),
  })
}
