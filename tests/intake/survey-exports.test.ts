import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { draftWriter } from '#shared/domain/intake/draft-writer.ts'
import type { Intake } from '#shared/domain/intake/intake.ts'
import type { IntakeContext } from '#shared/domain/intake/intake-context.ts'
import { readTable } from '#shared/domain/intake/tables/read-table.ts'
import { legendOf } from '#shared/domain/intake/tables/scale-legend.ts'
import type { TableMapping } from '#shared/domain/intake/tables/table-mapping.ts'
import { readCsv } from '#main/intake/read-csv.ts'

const CONTEXT: IntakeContext = {
  institutions: [], bodies: [], activities: [], indicators: [], selfId: 'ANT', role: 'institution', municipalityId: null, defaultYear: null,
} // prettier-ignore

interface Given {
  readonly answers?: Readonly<Record<string, string>>
  readonly mapping?: TableMapping
}

/** Sheets of one file as bytes of CSV. */
function read(sheets: readonly Uint8Array[], { answers = {}, mapping }: Given = {}): Intake {
  const tables = sheets.map(readCsv)
  const writer = draftWriter(answers)
  for (const table of tables) readTable(table, 'Apklausa', mapping ?? null, CONTEXT, writer, legendOf(tables))
  return writer.result()
}

interface Row {
  readonly text: string
  readonly answers: number
  readonly agreeing: number
}

/** "12: Man sekasi 3/12; ..." */
function counted({ drafts }: Intake): string[] {
  return drafts.map(({ kind, record }) => {
    const rows = record['statements'] as readonly Row[]
    return `${kind} ${String(record['n'])}: ${rows.map(({ text, answers, agreeing }) => `${text} ${agreeing}/${answers}`).join('; ')}`
  })
}

const left = ({ leftovers }: Intake): string[] => leftovers.map(({ text }) => text)
const csv = (...lines: string[]): Uint8Array => strToU8(lines.join('\r\n'))
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('exports of form tools', () => {
  it('of Google Forms: matrices, commas in statements, addresses left out', () => {
    const intake = read([
      csv(
        '"Laiko žyma","El. pašto adresas","Vertinimas [Mokytojai mane girdi, kai kalbu]","Vertinimas [Man sekasi]","Pastabos"',
        '"2018/11/01 9:15:23 AM EET","ona@mokykla.lt","Visiškai sutinku","Sutinku",""',
        '"2018/11/01 9:17:02 AM EET","petras@mokykla.lt","Visiškai sutinku","","Ačiū, viskas gerai"',
        '"2018/11/02 8:01:44 AM EET","rasa@mokykla.lt","Visiškai nesutinku","Visiškai sutinku",""',
        '"2018/11/02 8:05:12 AM EET","jonas@mokykla.lt","","",""',
      ),
    ])
    expect(counted(intake)).toEqual(['survey 3: Mokytojai mane girdi, kai kalbu 2/3; Man sekasi 1/2'])
    expect(left(intake)).toEqual(['Laiko žyma', 'El. pašto adresas', 'Pastabos', '2018/11/02 8:05:12 AM EET'])
    expect(JSON.stringify(intake)).not.toContain('mokykla.lt')
  })

  it('of Microsoft Forms: names and times left out, headings that look like those of a list of events', () => {
    const intake = read([
      csv(
        'ID;Pradžios laikas;Pildymo data;El. paštas;Vardas;Mokiniai padeda vieni kitiems;Data man tinka',
        '1;18-11-01 09:15;2018-11-01;anonymous;Ona Onaitė;Strongly agree;Agree',
        '2;18-11-01 09:16;2018-11-01;anonymous;Jonas Jonaitis;Strongly agree;Disagree',
        '3;18-11-01 09:19;2018-11-01;anonymous;Rasa Rasaitė;Neutral;Strongly agree',
      ),
    ])
    expect(counted(intake)).toEqual(['survey 3: Mokiniai padeda vieni kitiems 2/3; Data man tinka 1/3'])
    expect(left(intake)).toEqual(['ID', 'Pradžios laikas', 'Pildymo data', 'El. paštas', 'Vardas'])
    expect(JSON.stringify(intake)).not.toContain('Jonaitis')
  })

  it('of LimeSurvey: codes in a row of their own or before the question, numbers explained under the table', () => {
    const codes = read([
      csv(
        'id,submitdate,Q1[SQ001],Q1[SQ002]',
        'Response ID,Date submitted,Man sekasi,Mane girdi',
        '1,2018-11-01 09:15:00,4,4',
        '2,2018-11-01 09:20:00,3,1',
        '3,,,',
        '1 – visiškai nesutinku; 2 – nesutinku; 3 – sutinku; 4 – visiškai sutinku,,,',
      ),
    ])
    expect(counted(codes)).toEqual(['survey 2: Man sekasi 1/2; Mane girdi 1/2'])
    const both = read([
      csv(
        '"G01Q01. Response","Q2[SQ001]. Kaip vertinate? [Man sekasi]","Q3[SQ001]. Kaip vertina kiti? [Man sekasi]"',
        '1,AO01,AO02',
        '2,AO01,AO01',
      ),
      csv('Kodas,Atsakymas', 'AO01,Visiškai sutinku', 'AO02,Sutinku'),
    ])
    expect(counted(both)).toEqual([
      'survey 2: Kaip vertinate?: Man sekasi 2/2; Kaip vertina kiti?: Man sekasi 1/2',
    ])
  })

  it('of IQES online: title, scale and questions above, averages below, class no statement', () => {
    const intake = read([
      csv(
        'IQES apklausa 2018;;;;',
        'Skalė: nuo 1 (visiškai nesutinku) iki 4 (visiškai sutinku);;;;',
        ';;Mokymasis;;Santykiai',
        'Nr.;Klasė;Man sekasi;Mane girdi;Mane girdi',
        '1;3;4;4;2',
        '2;3;4;1;4',
        '3;4;;3;4',
        'Vidurkis;;4,00;2,67;3,33',
        ';;100 %;33 %;67 %',
      ),
    ])
    expect(counted(intake)).toEqual([
      'survey 3: Man sekasi 2/2; Mokymasis: Mane girdi 1/3; Santykiai: Mane girdi 2/3',
    ])
    expect(left(intake).slice(0, 2)).toEqual(['Nr.', 'Klasė'])
    expect(intake.questions).toEqual([])
  })

  it('as sums: statements down, answers across, numbers or shares', () => {
    const counts = read([csv('Teiginys;Visiškai sutinku;Sutinku;Nesutinku', 'Man sekasi;6;3;1', 'Mane girdi;5;5;10')]) // prettier-ignore
    expect(counts.drafts[0]?.record['statements']).toMatchObject([
      { text: 'Man sekasi', answers: 10, agreeing: 6, result: 60, scaleAnswer: 'Visiškai sutinku' },
      { text: 'Mane girdi', answers: 20, agreeing: 5, result: 25 },
    ])
    const shares = read([csv('Teiginys\tAtsakymų\tVisiškai sutinku, %\tSutinku, %', 'Man sekasi\t40\t62,5\t37,5')]) // prettier-ignore
    expect(shares.drafts[0]?.record['statements']).toMatchObject([{ answers: 40, agreeing: null, result: 62.5 }]) // prettier-ignore
    expect(left(shares)).toEqual([])
  })

  it('in every encoding and with every separator', () => {
    const lines = (separator: string): string =>
      [['Laiko žyma', 'Ąžuolai žaliuoja', 'Mane girdi'], ['2018-11-01', 'Visiškai sutinku', 'Iš dalies sutinku'], ['2018-11-01', 'Visiškai nesutinku', 'Visiškai sutinku']]
        .map((row) => row.join(separator)).join('\n') // prettier-ignore
    const baltic = Uint8Array.from(lines(';').split(''), (letter) => ({ ž: 0xfe, Ą: 0xc0, š: 0xf0, Š: 0xd0 })[letter] ?? letter.codePointAt(0) ?? 0) // prettier-ignore
    const files = [strToU8(lines(',')), strToU8(`\uFEFF${lines(';')}`), utf16(lines('\t')), baltic, strToU8(`sep=;\n${lines(';')}`)] // prettier-ignore
    for (const file of files) {
      expect(counted(read([file]))).toEqual(['survey 2: Ąžuolai žaliuoja 1/2; Mane girdi 1/2'])
    }
  })
})

describe('a survey that does not tell all', () => {
  const bare = csv('Laiko žyma;Man sekasi;Mane girdi', '2018-11-01 10:00;1;4', '2018-11-01 10:01;1;2')

  it('of bare numbers is asked what they mean', () => {
    const [question, ...others] = read([bare]).questions
    expect(question).toMatchObject({ code: 'scale-meaning', blocking: true, params: { typed: '1, 2, 4' } })
    expect(question?.choices.map(({ value }) => value)).toEqual(['4', '1'])
    expect(others).toEqual([])
    const answered = read([bare], { answers: { [question?.id ?? '']: '1' } })
    expect(counted(answered)).toEqual(['survey 2: Man sekasi 2/2; Mane girdi 0/2'])
  })

  it('counts the columns a person names, and asks about answers of no scale', () => {
    const mapping: TableMapping = { kind: 'survey-answers', columns: { 'mane girdi': 'ignore' } }
    const intake = read([csv('Man sekasi;Mane girdi', 'Taip;Ne', 'Ne;Taip', 'gal;Taip')], { mapping })
    expect(counted(intake)).toEqual(['survey 3: Man sekasi 1/2'])
    expect(intake.questions).toMatchObject([{ code: 'answer-outside-scale', blocking: false, params: { typed: 'gal' } }]) // prettier-ignore
  })
})
