import { foldHeading } from './column-words.ts'

/** Answers of one scale, folded as headings are; shares speak of the `top` ones. */
interface AnswerScale {
  readonly id: string
  readonly top: readonly string[]
  readonly rest: readonly string[]
  readonly example: string
}

const ANSWER_SCALES: readonly AnswerScale[] = [
  {
    id: 'agreement',
    top: ['visiskai sutinku', 'visiskai pritariu', 'strongly agree', 'fully agree', 'completely agree', 'totally agree'],
    rest: [
      'sutinku', 'pritariu', 'is dalies sutinku', 'is dalies nesutinku', 'greiciau sutinku', 'greiciau nesutinku', 'nesutinku', 'nepritariu',
      'greiciau sutinku nei nesutinku', 'greiciau nesutinku nei sutinku', 'labiau sutinku nei nesutinku', 'labiau nesutinku nei sutinku',
      'nei sutinku nei nesutinku', 'visiskai nesutinku', 'visiskai nepritariu', 'agree', 'partly agree', 'somewhat agree', 'rather agree',
      'neutral', 'neither agree nor disagree', 'partly disagree', 'somewhat disagree', 'rather disagree', 'disagree', 'strongly disagree',
      'fully disagree', 'completely disagree', 'totally disagree',
    ],
    example: 'Visiškai sutinku',
  },
  {
    id: 'yes',
    top: ['taip', 'tikrai taip', 'yes', 'definitely yes'],
    rest: [
      'greiciau taip', 'greiciau taip nei ne', 'labiau taip nei ne', 'is dalies', 'greiciau ne', 'greiciau ne nei taip', 'labiau ne nei taip',
      'ne', 'tikrai ne', 'no', 'rather yes', 'rather no', 'partly', 'definitely no',
    ],
    example: 'Taip',
  },
  {
    id: 'frequency',
    top: ['visada', 'always'],
    rest: [
      'beveik visada', 'dazniausiai', 'daznai', 'kartais', 'retai', 'beveik niekada', 'niekada', 'almost always', 'usually', 'often',
      'sometimes', 'rarely', 'seldom', 'almost never', 'never',
    ],
    example: 'Visada',
  },
  {
    id: 'fit',
    top: ['visiskai tinka', 'visiskai atitinka', 'visiskai teisinga', 'completely true'],
    rest: [
      'tinka', 'atitinka', 'teisinga', 'is dalies tinka', 'is dalies atitinka', 'is dalies teisinga', 'netinka', 'neatitinka', 'neteisinga',
      'visiskai netinka', 'visiskai neatitinka', 'visiskai neteisinga', 'mostly true', 'partly true', 'not true',
    ],
    example: 'Visiškai tinka',
  },
] // prettier-ignore

/** Answers of every scale: given, and neither for nor against. */
const NO_OPINION = ['neturiu nuomones', 'nezinau', 'sunku pasakyti', 'netaikoma', 'neaktualu', 'n a', 'don t know', 'i don t know', 'not applicable', 'no opinion'] // prettier-ignore

export interface ScaleWord {
  /** `null`: an answer of any scale. */
  readonly scale: string | null
  readonly isTop: boolean
}

const WORDS: ReadonlyMap<string, ScaleWord> = new Map<string, ScaleWord>([
  ...ANSWER_SCALES.flatMap(({ id, top, rest }) => [
    ...top.map((word) => [word, { scale: id, isTop: true }] as const),
    ...rest.map((word) => [word, { scale: id, isTop: false }] as const),
  ]),
  ...NO_OPINION.map((word) => [word, { scale: null, isTop: false }] as const),
])

/** Longer than any answer of a scale with its number. */
const LONGEST = 60

/** An answer of a scale, also with its number: "4 – Visiškai sutinku", "Sutinku (3)". `null` any other text. */
export function scaleWordOf(text: string): ScaleWord | null {
  if (text.length > LONGEST) return null
  const folded = foldHeading(text).replace(/^\d{1,2} (?=\p{L})| \d{1,2}$/gu, '')
  return WORDS.get(folded) ?? null
}

/** How the best answer of a scale is written where nobody gave it. */
export const topWordsOf = (scale: string): string =>
  ANSWER_SCALES.find(({ id }) => id === scale)?.example ?? ''
