import { describe, expect, it } from 'vitest'
import type { AttendanceReading } from '#shared/domain/paste/attendance-result.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { KAZLU_RUDA } from './paste-institutions.ts'

const read = (text: string) => readAttendance(text, { institutions: KAZLU_RUDA })

/** Rows in short: "ANT teachers=5 pupils=12". */
function rows(reading: AttendanceReading, event = 0): string[] {
  return (reading.events[event]?.rows ?? []).map(({ institutionId, counts }) => {
    const told = Object.entries(counts).filter(([, count]) => count !== null)
    return [institutionId ?? '?', ...told.map(([role, count]) => `${role}=${count}`)].join(' ')
  })
}

const codes = (reading: AttendanceReading) => reading.questions.map(({ question }) => question)

describe('institutions', () => {
  it.each([
    ['Plutiškiųgimnazija – 5', 'PLU unspecified=5'],
    ['2018-11-12Antanavo-3', 'ANT unspecified=3'],
    ['KRKGGmokytojų 7', 'KRKGG teachers=7'],
    ['KRPDPM - 4', 'KRPD unspecified=4'],
    ['KRKGG-oje 4', 'KRKGG unspecified=4'],
    ['P. Dovydaičio pagr. mok. – 5', 'KRPD unspecified=5'],
    ['Kazlu Rudos sav. antanavo pagrindine mokykla 4', 'ANT unspecified=4'],
    ['l.-d. "Pusele" 3', 'PUS unspecified=3'],
    ['Kazlø Rûdos „Saulës“ mokykla - 5', 'SAU unspecified=5'],
    ['„Elmos“ mokyklos-\ndarželio – 9', 'ELM unspecified=9'],
    ['Kazlų Rūdos\nKazio Griniaus gimnazija – 8', 'KRKGG unspecified=8'],
    ['Vaikų lopšelis-darželis „Pušelė“ vaikų – 26', 'PUS pupils=26'],
  ])('%s', (text, row) => {
    expect(rows(read(`2018-03-14 ${text}`))).toEqual([row])
    expect(read(`2018-03-14 ${text}`).questions).toEqual([])
  })

  it('proposes a mistyped name and asks', () => {
    const reading = read('2018-03-14 Kazlų Rūdos Kazio Grxniaus gimnazija – 5')
    expect(rows(reading)).toEqual(['KRKGG unspecified=5'])
    expect(reading.questions).toMatchObject([
      {
        question: 'institution-typing-error',
        proposal: { kind: 'institution', institutionId: 'KRKGG' },
        blocking: true,
      },
    ])
  })

  it('asks which school a shared name means, with the candidates', () => {
    const reading = read('2018-03-14 KR mokykla – 5')
    expect(rows(reading)).toEqual(['? unspecified=5'])
    expect(reading.questions).toMatchObject([
      { question: 'institution-ambiguous', params: { candidates: ['KRPD', 'KRPR', 'ELM', 'SAU'] } },
    ])
  })

  it.each([
    ['Kalvarijos gimnazija – 5', 'institution-unknown'],
    ['Antanavo seniūnija – 5', 'institution-unknown'],
    ['Antanavo „Varpelio“ mokykla – 5', 'institution-unknown'],
    ['Xyz – 5', 'institution-unknown'],
    ['5 mokytojai', 'institution-missing'],
  ])('never takes "%s" for a school of the list', (text, code) => {
    const reading = read(`2018-03-14 ${text}`)
    expect(reading.events[0]?.rows[0]?.institutionId).toBeNull()
    expect(codes(reading)).toEqual([code])
  })

  it('asks about a school under another type', () => {
    const reading = read('2018-03-14 Plutiškių pagrindinė mokykla – 5')
    expect(rows(reading)).toEqual(['PLU unspecified=5'])
    expect(codes(reading)).toEqual(['institution-type-differs'])
  })
})

describe('counts', () => {
  it.each([
    ['Antanavo -3', 'ANT unspecified=3'],
    ['Antanavo – 132 mokytojai ir tėvai', 'ANT mixed=132'],
    ['Antanavo – mokytojai/tėvai – 132', 'ANT mixed=132'],
    ['Antanavo: penki mokytojai, dvylika mokinių', 'ANT teachers=5 pupils=12'],
    ['Antanavo – mokinių tėvai – 7', 'ANT parents=7'],
    ['Antanavo – 17 (5 mokytojai, 12 mokinių)', 'ANT teachers=5 pupils=12'],
    ['Antanavo – 17, iš jų 5 mokytojai ir 12 mokinių', 'ANT teachers=5 pupils=12'],
    ['Antanavo 5 mokytojai ir 20 5–8 klasių mokinių', 'ANT teachers=5 pupils=20'],
    ['Antanavo – mokytojai\n– 5, 7\nmokinių', 'ANT teachers=5 pupils=7'],
    ['Antanavo – mokytojai: 59,10 mokinių', 'ANT teachers=59 pupils=10'],
    ['Antanavo – 0', 'ANT unspecified=0'],
  ])('%s', (text, row) => {
    const reading = read(`2018-03-14 ${text}`)
    expect(rows(reading)).toEqual([row])
    expect(reading.questions).toEqual([])
  })

  it.each([
    ['12 mok. ir 3 mokyt.', 'ANT teachers=3 pupils=12', ['role-unclear']],
    ['12 mok.', 'ANT unspecified=12', ['role-unclear']],
    ['5 mokytjai', 'ANT teachers=5', ['role-typing-error']],
    ['5 dvasininkai', 'ANT unspecified=5', ['role-unknown']],
    ['apie 20 mokytojų', 'ANT teachers=20', ['number-unclear']],
    ['20–25 mokytojai', 'ANT', ['number-unclear']],
    ['5/12', 'ANT', ['number-unclear']],
    ['5 ir 12', 'ANT', ['several-numbers']],
    ['17 (5 mokytojai, 11 mokinių)', 'ANT teachers=5 pupils=11 unspecified=1', ['row-total-disagrees']],
    ['direktorė ir 4 mokytojos', 'ANT teachers=4 other=1', ['role-without-number']],
    ['mokytojai, mokiniai – 20', 'ANT pupils=20', ['role-without-number', 'roles-share-number']],
    ['nedalyvavo', 'ANT', ['no-count']],
    ['', 'ANT', ['no-count']],
  ])('asks about "Antanavo – %s"', (text, row, questions) => {
    const reading = read(`2018-03-14 Antanavo – ${text}`)
    expect(rows(reading)).toEqual([row])
    expect(codes(reading).sort()).toEqual(questions.sort())
  })

  it.each([
    [
      '5 – Antanavo, 8 – Bagotosios, 3 – Pušelė',
      ['ANT unspecified=5', 'BAG unspecified=8', 'PUS unspecified=3'],
    ],
    ['5 mokytojai iš Antanavo, 3 mokiniai iš Jankų', ['ANT teachers=5', 'JAN pupils=3']],
    [
      'KRKGG – 8, 7 žm. iš Jankų, iš Plutiškių 9',
      ['KRKGG unspecified=8', 'JAN unspecified=7', 'PLU unspecified=9'],
    ],
    [
      'Mokytojai: Antanavo – 5, Jankų – 7; Mokiniai: Antanavo – 12',
      ['ANT teachers=5 pupils=12', 'JAN teachers=7'],
    ],
    [
      'Antanavo pagrindinė mokykla\n5\nBagotosios pagrindinė mokykla\n8',
      ['ANT unspecified=5', 'BAG unspecified=8'],
    ],
    [
      'Įstaiga\tMokytojai\tMokiniai\nAntanavo\t5\t12\nJankų\t1\t9',
      ['ANT teachers=5 pupils=12', 'JAN teachers=1 pupils=9'],
    ],
  ])('ties counts to schools: %s', (text, expected) => {
    const reading = read(`2018-03-14\n${text}`)
    expect(rows(reading)).toEqual(expected)
    expect(reading.questions).toEqual([])
  })

  it('puts numbers of a pasted table under the head of their cell', () => {
    const reading = read(
      '2018-03-14\nĮstaiga\tMokytojai\tMokiniai\tIš viso\nAntanavo\t5\t12\t17\nJankų\t3\t-\t3\nKRKGG\t\t8\t8',
    )
    expect(rows(reading)).toEqual(['ANT teachers=5 pupils=12', 'JAN teachers=3', 'KRKGG pupils=8'])
    expect(codes(reading)).toEqual([])
  })

  it('does not guess under an empty cell of a table without borders', () => {
    const reading = read('2018-03-14\nĮstaiga Mokytojai Mokiniai Iš viso\nAntanavo 5 12 17\nJankų 3 - 3')
    expect(rows(reading)).toEqual(['ANT teachers=5 pupils=12', 'JAN'])
    expect(codes(reading)).toEqual(['several-numbers'])
  })

  it('asks whose a number is that two schools may share', () => {
    expect(codes(read('2018-03-14 Antanavo ir Jankų pagrindinės mokyklos – 12'))).toEqual([
      'no-count',
      'count-may-be-shared',
    ])
    const trailing = read('2018-03-14 dalyvavo 12 Antanavo, 5 Jankų ir 7 Plutiškių mokytojai')
    expect(rows(trailing)).toEqual(['ANT teachers=12', 'JAN teachers=5', 'PLU teachers=7'])
    expect(codes(trailing)).toEqual(['roles-share-number', 'roles-share-number', 'roles-share-number'])
  })
})

describe('events', () => {
  it.each([
    ['2018-03-14 Dalyvavo 45: Antanavo – 20, Jankų – 25', 45, []],
    ['2018-03-14 Antanavo – 20, Jankų – 25 (iš viso 45)', 45, []],
    ['2018-03-14 Antanavo – 20, Jankų – 25\nIš viso: 46', 46, ['total-disagrees']],
  ])('%s', (text, announced, questions) => {
    const reading = read(text)
    expect(reading.events[0]).toMatchObject({ total: 45, announcedTotal: announced })
    expect(codes(reading)).toEqual(questions)
  })

  it('takes host and lecturers where they stand', () => {
    const label = read('2018-03-14 Vieta: Jankų pagrindinė mokykla. Lektorių – 2. Antanavo – 5')
    expect(label.events[0]).toMatchObject({ hostId: 'JAN', lecturerCount: 2 })
    const locative = read('2018-03-14 Elmos mokykloje-darželyje vyko mokymai. 3 lektoriai. KRKGG – 12')
    expect(locative.events[0]).toMatchObject({ hostId: 'ELM', lecturerCount: 3 })
    expect(rows(locative)).toEqual(['KRKGG unspecified=12'])
  })

  it('reads several lists of one text', () => {
    const reading = read('2018-03-14 Antanavo – 5\n\nSeminaras\nVieta: Jankų\n2018 m. kovo mėn. KRKGG – 7')
    expect(reading.events.map((event) => event.dates)).toEqual([['2018-03-14'], ['2018-03-01']])
    expect(reading.events.map((event) => event.datePrecision)).toEqual(['day', 'month'])
    expect(reading.events.map((event) => event.hostId)).toEqual([null, 'JAN'])
  })

  it.each([
    ['208-09-19 Antanavo – 5', ['2018-09-19'], 'date-year-mistyped'],
    ['2018-13-05 Antanavo – 5', [], 'date-no-such-day'],
    ['kovo 5 d. Antanavo – 5', [], 'date-no-year'],
    ['03.04.2018 Antanavo – 5', ['2018-04-03'], 'date-day-month-order'],
    ['2018-04-16–18 Antanavo – 5', ['2018-04-16', '2018-04-17', '2018-04-18'], 'date-range'],
    ['2018-03-11 Antanavo – 5', ['2018-03-11'], 'date-on-sunday'],
    ['Antanavo – 5', [], 'date-missing'],
  ])('%s', (text, dates, code) => {
    const reading = read(text)
    expect(reading.events[0]?.dates).toEqual(dates)
    expect(codes(reading)).toEqual([code])
  })

  it('keeps a count behind a dash out of the date', () => {
    expect(rows(read('2018-03 – 5 mokytojai iš Antanavo'))).toEqual(['ANT teachers=5'])
    expect(read('2018-04-16, 17 mokytojų iš Antanavo').events[0]?.dates).toEqual(['2018-04-16'])
  })
})

describe('names of persons', () => {
  const reading = read(
    '2018-05-10\n1. Jonas Jonaitis, Antanavo pagrindinė mokykla, mokytojas\n2. O. Petraitienė, Jankų\n3. Saulė Vaitkūnaitė, Antanavo pagrindinė mokykla, mokytoja\nLektorė doc. dr. Rasa Rasaitė-Onė',
  )

  it('become counts, and one question', () => {
    expect(rows(reading)).toEqual(['ANT teachers=2', 'JAN unspecified=1'])
    expect(reading.events[0]?.lecturerCount).toBe(1)
    expect(codes(reading)).toEqual(['names-counted'])
    expect(reading.questions[0]?.params).toMatchObject({ names: 4 })
  })

  it('are never given back', () => {
    expect(JSON.stringify(reading)).not.toMatch(/Jonait|Petrait|Vaitk|Rasait|Onė/u)
  })
})

describe('leftovers', () => {
  it('have their place', () => {
    const reading = read('2018-03-14 Antanavo – 5\nSeminaro tema „Kelias į sėkmę“, 14.00 val.')
    expect(reading.leftovers).toEqual([
      { line: 2, column: 10, text: 'tema „Kelias į sėkmę“, 14.00 val.', span: { start: 33, end: 66 } },
    ])
  })
})
