import type { InputOf } from '../../model/kinds.ts'
import type { OwnedRecord } from './owned-record.ts'
import { made } from './owned-record.ts'
import type { PracticeData } from './practice-data.ts'
import { PRACTICE_RULES } from './practice-indicators.ts'
import { PRACTICE_MUNICIPALITY_ID } from './practice-institutions.ts'

const PLAN_ID = 'KR-PLANAS'

const levelId = (id: string): string => `KR-L-${id}`
const activityId = (no: string): string => `KR-V-${no}`

/** What the plan expects of each activity, in one sentence. */
const EXPECTED: Readonly<Record<string, string>> = {
  '1': 'Įstaigos žino savo stipriąsias ir tobulintinas puses ir susitaria, kurią iš jų keis kartu.',
  '2': 'Pedagogai supranta, kam reikalinga refleksija, ir geba ją taikyti.',
  '2a': 'Įstaigos turi savo išbandytų refleksijos metodų rinkinį ir juo dalijasi.',
  '3': 'Įstaigose susitarta, kas, kada ir kaip stebi mokinio pažangą.',
  '4': 'Mokytojai reguliariai susitinka aptarti, kaip jiems sekasi ir ko išmoko.',
  '5': 'Mokytojai, mokiniai ir tėvai kartu apmąsto, kas mokykloje keičiasi.',
  '6': 'Mokinys kaupia savo darbus ir mato, kaip auga jo kompetencijos.',
  '7': 'Mokinys išsikelia tikslus, juos apmąsto ir pasakoja apie savo pažangą.',
  '8': 'Savivaldybė turi visų sutartą pokyčio projektą ir jį įgyvendina.',
  '9': 'Savivaldybėje telkiasi lyderiai, kurie padeda vieni kitiems.',
  '10': 'Savivaldybės lygiu susitarta, kaip pokytis tęsiamas projektui pasibaigus.',
}

/** The municipal plan: levels, activities and indicators, ids of indicators as printed. */
export function practicePlan(data: PracticeData): readonly OwnedRecord[] {
  return [
    made('plan', {
      id: PLAN_ID,
      institutionId: PRACTICE_MUNICIPALITY_ID,
      title: 'Kazlų Rūdos savivaldybės pokyčio projekto veiklos planas',
      goal: `Siekti ${data.goal.lt_short}.`,
      programme: 'Lyderių laikas 3',
      periodFrom: '2017',
      periodTo: '2018',
    }),
    ...data.levels.map((level, index) =>
      made('level', {
        id: levelId(level.id),
        planId: PLAN_ID,
        order: index + 1,
        levelKind: level.id,
        title: level.lt,
        observed: level.observed_lt ?? '',
      }),
    ),
    ...data.activities.map((activity, index) =>
      made('activity', {
        id: activityId(activity.no),
        planId: PLAN_ID,
        levelId: levelId(activity.level),
        order: index + 1,
        printedNumber: activity.numbered ? activity.no : '',
        title: activity.title_lt,
        expectedResults: EXPECTED[activity.no] ?? '',
      }),
    ),
    ...data.indicators.map((one, index) => indicator(one, index)),
  ]
}

type Rule = PracticeData['indicators'][number]

function indicator(rule: Rule, index: number): OwnedRecord {
  const { title, ...rest } = PRACTICE_RULES[rule.id] ?? { title: rule.id }
  return made('indicator', {
    id: rule.id,
    planId: PLAN_ID,
    activityId: activityId(rule.activityNo),
    order: index + 1,
    printedNumber: rule.id,
    title,
    kind: rule.kind,
    comparator: rule.comparator ?? 'none',
    target: typeof rule.target === 'number' ? rule.target : null,
    unit: rule.unit,
    countedUnit: rule.countedUnit ?? '',
    minPerUnit: rule.minPerUnit ?? 1,
    period: periodOf(rule.period),
    printedValue: rule.printedActual ?? null,
    ...rest,
  })
}

/** The data file's periods in the words of the model; its ranges carry their months in the rule itself. */
function periodOf(period: string): NonNullable<InputOf<'indicator'>['period']> {
  switch (period) {
    case 'school-year':
    case 'plan-year':
    case 'after-trilateral':
      return 'school-year'
    case 'once':
      return 'once'
    case 'ongoing':
    case 'year':
      return 'ongoing'
    case 'project':
    case 'institution-defined':
    case 'each-education-stage':
      return 'project'
    default:
      return 'range'
  }
}
