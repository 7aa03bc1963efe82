import { describe, expect, it } from 'vitest'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { hostileText } from './hostile-texts.ts'
import { KAZLU_RUDA } from './paste-institutions.ts'

const VISIBLE = /[^\s\p{Z}\p{C}]/u

/** The first thing wrong with the marks of a text: a hole with something visible in it, an overlap; null if none. */
function faultOf(text: string): string | null {
  const { marks, leftovers, questions } = readAttendance(text, {
    institutions: KAZLU_RUDA,
    defaultYear: 2018,
  })
  let end = 0
  for (const mark of marks) {
    if (mark.start < end || mark.end <= mark.start) return `overlap at ${mark.start}`
    if (VISIBLE.test(text.slice(end, mark.start))) return `hole at ${end}`
    const asked = questions.some(({ spans }) =>
      spans.some((span) => span.start === mark.start && span.end === mark.end),
    )
    const left = leftovers.some(({ span }) => span.start <= mark.start && mark.end <= span.end)
    if (asked !== (mark.state === 'question')) return `question at ${mark.start}`
    if (!left && mark.state === 'leftover') return `leftover at ${mark.start}`
    end = mark.end
  }
  return VISIBLE.test(text.slice(end)) ? `hole at ${end}` : null
}

/** `scripts/torture.mjs` asks for more. */
const TEXTS = Number(process.env['KOMANDA_TORTURE_TEXTS'] ?? 6000)

describe('hostile text', () => {
  it('a doubtful school carried over to later dates is asked about where it stands', () => {
    expect(faultOf('pagrindinė mokykla Antanavo\t2018-03-14 „½ 2018-03-15 – 7')).toBeNull()
  })

  it(
    'random texts: no exception, every visible sign in exactly one mark',
    { timeout: 300_000 + 30 * TEXTS },
    () => {
      for (let seed = 0; seed < TEXTS; seed++) {
        const text = hostileText(seed)
        const fault = faultOf(text)
        expect(fault === null ? null : { seed, fault, text }).toBeNull()
      }
    },
  )
})
