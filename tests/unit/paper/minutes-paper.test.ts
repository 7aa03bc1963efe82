import { describe, expect, it } from 'vitest'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { paperAnchors, paperLines } from '#shared/domain/paper/paper-lines.ts'
import { DEFAULT_PAPER_THEME } from '#shared/domain/paper/paper-theme.ts'
import { Meeting } from '#shared/model/meeting.ts'
import { sampleBody, sampleInstitution, sampleMeeting } from './sample-papers.ts'

const build = (
  meeting: Parameters<typeof sampleMeeting>[0] = {},
  body: Parameters<typeof sampleBody>[0] = {},
) =>
  minutesPaper({ meeting: sampleMeeting(meeting), body: sampleBody(body), institution: sampleInstitution() })

const texts = (paper: ReturnType<typeof build>) =>
  paperLines(paper).map((line) => line.text.replaceAll('\u00A0', ' '))

describe('minutesPaper', () => {
  it('says everything in the order of the official form', () => {
    expect(texts(build())).toEqual([
      'KALNELIO PAGRINDINĖ MOKYKLA',
      'KŪRYBINĖS KOMANDOS POSĖDŽIO PROTOKOLAS',
      '2018-10-01 Nr. 5',
      'Kalnelis',
      'Posėdis įvyko 2018 m. spalio 1 d. 14.00–15.30 val.',
      'Posėdžio vieta – Mokytojų kambarys.',
      'Posėdžio pirmininkė Vardenė Pirmoji.',
      'Posėdžio sekretorius Vardenis Antrasis.',
      'Dalyvavo: Vardenė Pirmoji, Vardenis Antrasis.',
      'Nuotoliniu būdu dalyvavo: Vardenė Trečioji.',
      'Nedalyvavo: Vardenis Ketvirtasis (komandiruotė).',
      'DARBOTVARKĖ:',
      '1. Dėl 2018–2019 m. m. veiklos plano.',
      '2. Dėl mokymų.',
      '1. SVARSTYTA. Dėl 2018–2019 m. m. veiklos plano.',
      'Pranešė Vardenė Pirmoji.',
      'Aptartas plano projektas.',
      'Pasiūlyta papildyti rodiklius.',
      'KALBĖJO:',
      'Vardenis Antrasis – siūlo įtraukti „Aplanko“ veiklas.',
      'Balsuota: už – 3, prieš – 0, susilaikė – 0.',
      'NUTARTA:',
      '1.1. Pritarti veiklos planui.',
      '1.2. Parengti Aplanko tvarkos aprašą (atsako Vardenis Antrasis, iki 2018 m. lapkričio 5 d.).',
      '2. SVARSTYTA. Dėl mokymų.',
      'Pritarta bendru sutarimu.',
      'NUTARTA:',
      '2.1. Mokymus surengti lapkritį.',
      'PRIDEDAMA. Posėdžio dalyvių sąrašas, 1 lapas.',
      'Posėdžio pirmininkė',
      'Vardenė Pirmoji',
      'Posėdžio sekretorius',
      'Vardenis Antrasis',
    ])
  })

  it('[row 8] says the vote on one decision under that decision', () => {
    const [first, ...others] = sampleMeeting().agenda
    const decisions = first?.decisions.map((decision, at) => ({
      ...decision,
      ...(at === 0 ? { votes: { method: 'secret' as const, for: 2, against: 1, abstained: 0 } } : {}),
    }))
    const lines = texts(build({ agenda: [{ ...first, id: 'a1', decisions }, ...others] }))
    const at = lines.indexOf('1.1. Pritarti veiklos planui.')
    expect(lines.slice(at + 1, at + 3)).toEqual([
      'Slaptai balsuota: už – 2, prieš – 1, susilaikė – 0.',
      '1.2. Parengti Aplanko tvarkos aprašą (atsako Vardenis Antrasis, iki 2018 m. lapkričio 5 d.).',
    ])
  })

  it('[row 6] counts members who are on no list', () => {
    const line = (attendance: readonly { id: string }[]) =>
      texts(build({ attendance: [...attendance], otherMembers: 9 }, { size: 14, quorum: 'half' })).filter(
        (text) => /dalyvavo/iu.test(text),
      )
    expect(line([])).toEqual(['Dalyvavo: 9 nariai.', 'Kvorumas yra (dalyvavo 9 iš 14 narių).'])
    expect(line([{ id: 'm1' }])[0]).toBe('Dalyvavo: Vardenė Pirmoji, dar 9 nariai.')
  })

  it('[row 5] says from and to which item somebody was there', () => {
    const { attendance, agenda } = sampleMeeting()
    const [first, second] = agenda
    const partly = attendance.map((mark) => ({
      ...mark,
      fromItemId: mark.id === 'm2' ? (second?.id ?? null) : mark.id === 'm3' ? 'gone' : null,
      untilItemId: mark.id === 'm1' ? (second?.id ?? null) : mark.id === 'm4' ? (first?.id ?? null) : null,
    }))
    const lines = texts(build({ attendance: partly }))
    expect(lines).toContain('Dalyvavo: Vardenė Pirmoji (iki 2 klausimo), Vardenis Antrasis (nuo 2 klausimo).')
    expect(lines).toContain('Nuotoliniu būdu dalyvavo: Vardenė Trečioji.')
    expect(lines).toContain('Nedalyvavo: Vardenis Ketvirtasis (komandiruotė).')
  })

  it('knows the field of every line', () => {
    expect(paperAnchors(build())).toEqual([
      'institution/name',
      'body/nameGenitive',
      'minutesNumber',
      'institution/place',
      'date',
      'place',
      'chairId',
      'secretaryId',
      'attendance',
      'agenda',
      'agenda/a1/title',
      'agenda/a2/title',
      'agenda/a1/presenter',
      'agenda/a1/considered',
      'agenda/a1/speakers',
      'agenda/a1/speakers/s1/statement',
      'agenda/a1/votes',
      'agenda/a1/decisions',
      'agenda/a1/decisions/d1/text',
      'agenda/a1/decisions/d2/text',
      'agenda/a2/votes',
      'agenda/a2/decisions',
      'agenda/a2/decisions/d3/text',
      'annexes/x1/title',
    ])
  })

  it('keeps the essence in the short form: the first thought, who spoke, and every decision', () => {
    const source = { meeting: sampleMeeting(), body: sampleBody(), institution: sampleInstitution() }
    const short = texts(minutesPaper({ ...source, form: 'short' }))
    expect(short).toContain('Kalbėjo: Vardenis Antrasis.')
    expect(short.some((text) => text.includes('siūlo įtraukti'))).toBe(false)
    expect(short).not.toContain('KALBĖJO:')
    expect(short).toContain('Aptartas plano projektas.')
    expect(short).not.toContain('Pasiūlyta papildyti rodiklius.')
    const decisions = (lines: readonly string[]) => lines.filter((text) => /^\d+\.\d+\. /u.test(text))
    expect(decisions(short)).toEqual(decisions(texts(build())))
  })

  it('prints gaps for what is missing and "Nr. –" for a draft', () => {
    const empty = Meeting.parse({ id: 'e', institutionId: 'ANT', bodyId: 'KK' })
    const paper = minutesPaper({
      meeting: empty,
      body: sampleBody(),
      institution: sampleInstitution({ place: '' }),
    })
    expect(texts(paper)).toEqual([
      'KALNELIO PAGRINDINĖ MOKYKLA',
      'KŪRYBINĖS KOMANDOS POSĖDŽIO PROTOKOLAS',
      '________ Nr. –',
      '________',
      'Posėdis įvyko ________',
      'Posėdžiui pirmininkavo ________',
      'Protokolą rašė ________',
      'Dalyvavo: ________',
      'DARBOTVARKĖ:',
      '1. ________',
      'Posėdžiui pirmininkavo',
      '________________',
      'Protokolą rašė',
      '________________',
    ])
    expect(paper.metadata.date).toBe('1970-01-01')
  })

  it('needs no inflection where the genitive is not known', () => {
    const paper = build({}, { nameGenitive: '', name: 'Kūrybinė komanda „Elmos“' })
    expect(paper.author.map((line) => line.text)).toEqual([
      'KALNELIO PAGRINDINĖ MOKYKLA',
      'KŪRYBINĖ KOMANDA „ELMOS“',
    ])
    expect(paper.title.map((line) => line.text)).toEqual(['POSĖDŽIO PROTOKOLAS'])
  })

  it('never derives a gender: a role that does not tell gets neutral words', () => {
    const members = [
      { id: 'm1', role: 'vadovė', name: 'Vardenė Pirmoji' },
      { id: 'm2', role: '', name: 'Vardenis Antrasis' },
    ]
    const lines = texts(build({}, { members }))
    expect(lines).toContain('Posėdžiui pirmininkavo Vardenė Pirmoji.')
    expect(lines).toContain('Protokolą rašė Vardenis Antrasis.')
  })

  it('counts members without names, and pupils and parents only as numbers', () => {
    const members = ['m1', 'm2', 'm3'].map((id) => ({ id, name: id === 'm1' ? 'Vardenė Pirmoji' : '' }))
    const attendance = ['m1', 'm2', 'm3'].map((id) => ({ id }))
    const lines = texts(
      build({ attendance, pupilCount: 12, parentCount: 0 }, { members, size: 4, quorum: 'two-thirds' }),
    )
    expect(lines).toContain('Dalyvavo: Vardenė Pirmoji, dar 2 nariai.')
    expect(lines).toContain('Taip pat dalyvavo: mokinių – 12, tėvų – 0.')
    expect(lines).toContain('Kvorumas yra (dalyvavo 3 iš 4 narių).')
  })

  it('says that there was no quorum', () => {
    const lines = texts(build({ attendance: [{ id: 'm1' }, { id: 'm2' }] }, { quorum: 'more-than-half' }))
    expect(lines).toContain('Kvorumo nėra (dalyvavo 2 iš 4 narių).')
  })

  it('keeps a partial date partial', () => {
    expect(texts(build({ date: '2018-10' }))).toEqual(
      expect.arrayContaining(['2018-10-__ Nr. 5', 'Posėdis įvyko 2018 m. spalio mėn. 14.00–15.30 val.']),
    )
    expect(build({ date: '2018-10' }).metadata.date).toBe('2018-10-01')
    expect(build({ date: '2018-10', documentDate: '2018-10-05' }).metadata.date).toBe('2018-10-05')
  })

  it('shows the edition and annulment, and the long date by theme', () => {
    const paper = minutesPaper({
      meeting: sampleMeeting({ edition: 2, state: 'annulled' }),
      body: sampleBody(),
      institution: sampleInstitution(),
      theme: { ...DEFAULT_PAPER_THEME, minutesDate: 'long' },
    })
    expect(paper.notice?.text).toBe('PROTOKOLAS ANULIUOTAS')
    expect(texts(paper)).toEqual(expect.arrayContaining(['2018 m. spalio 1 d. Nr. 5', '(2 redakcija)']))
  })

  it('numbers several annexes and counts their sheets', () => {
    const annexes = [
      { id: 'x1', title: 'Sąrašas', sheets: 2 },
      { id: 'x2', title: 'Pranešimas.', sheets: 11 },
      { id: 'x3', title: '', sheets: null },
    ]
    expect(texts(build({ annexes })).slice(-8, -4)).toEqual([
      'PRIDEDAMA:',
      '1. Sąrašas, 2 lapai.',
      '2. Pranešimas, 11 lapų.',
      '3. ________',
    ])
  })
})
