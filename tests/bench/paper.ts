import { chromium } from '@playwright/test'
import { docxFile } from '#main/office/docx-file.ts'
import { createPress, type Press } from '#main/print/press.ts'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import type { MinutesPaper } from '#shared/domain/paper/paper-model.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import type { Bench, Comparison } from './bench.ts'
import { measureBoth, timesOf } from './measure.ts'
import { minutesPrinter, minutesHtml } from './minutes-html.ts'
import { officePeer } from './office-peer.ts'
import { pdfmakePeer } from './pdfmake-peer.ts'

const WORDS =
  'aptarti refleksijos metodai jų taikymas pamokose pirmieji mokinių atsiliepimai mokytojai siūlo rengti bendrus užsiėmimus Kazlų Rūdos gimnazijoje kartą per mėnesį įvertinti pažangą lapkričio pabaigoje susitikti su tėvais Vilniuje tęsti stebėseną ir Ąžuolų būrelio veiklą'.split(
    ' ',
  )

/** Sentences of which no two are the same, whatever `start`: nothing laid out before is of use. */
function sentences(start: number, count: number): string {
  let seed = (start + 1000) * 7919
  const word = (): string => {
    seed = (seed * 48_271) % 2_147_483_647
    return WORDS[seed % WORDS.length] ?? ''
  }
  return Array.from({ length: count }, () => {
    const [first = '', ...rest] = Array.from({ length: 10 }, word)
    return `${first.charAt(0).toLocaleUpperCase('lt')}${first.slice(1)} ${rest.join(' ')}.`
  }).join(' ')
}

function twoPages(run: number): MinutesPaper {
  const institution = SCHEMAS.institution.parse({
    id: 'i',
    name: 'Jankų pagrindinė mokykla',
    place: 'Jankai',
  })
  const body = SCHEMAS.body.parse({ id: 'b', institutionId: 'i', name: 'Kūrybinė komanda' })
  const meeting = SCHEMAS.meeting.parse({
    id: 'm', institutionId: 'i', bodyId: 'b', date: '2018-10-01', minutesNumber: '2',
    agenda: [1, 2, 3, 4].map((item) => ({
      id: `a${item}`, title: `Dėl ${item} klausimo`, considered: sentences(run * 8 + item * 2, 10),
      decisions: [{ id: `d${item}`, text: sentences(run * 8 + item * 2 + 1, 1) }],
    })),
  }) // prettier-ignore
  return minutesPaper({ meeting, body, institution })
}

/** As many in a row as a batch of a year's minutes. */
const BATCH = 10

/** Runs before they are measured. */
const WARM = 3

/** Ten papers and their HTML for each run, made before anything is measured. */
function batches(
  runs: number,
): readonly (readonly { readonly paper: MinutesPaper; readonly html: string }[])[] {
  return Array.from({ length: runs }, (_run, run) =>
    Array.from({ length: BATCH }, (_paper, index) => {
      const paper = twoPages(1 + run * BATCH + index)
      return { paper, html: minutesHtml(paper) }
    }),
  )
}

const OFFICE_RUNS = 3

/**
 * The same papers as Word files, made before anything is measured. What LibreOffice needs for its start is not charged: a
 * start with one paper is taken off a start with eleven, so ten papers of a warm program are left.
 */
async function besideOffice(press: Press, folder: string): Promise<Comparison[]> {
  const office = officePeer(folder)
  if (office === null) {
    process.stdout.write('· LibreOffice is not here\n')
    return []
  }
  const first = 10_000
  office.convert([await docxFile(twoPages(first))])
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let run = 0; run < OFFICE_RUNS; run += 1) {
    const papers = Array.from({ length: BATCH + 1 }, (_, index) => twoPages(first + 1 + run * 20 + index))
    const [one, ...others] = papers
    if (one === undefined) continue
    const files = await Promise.all(papers.map((paper) => docxFile(paper)))
    const begun = performance.now()
    for (const paper of others) press.pdf(paper)
    ours.push(performance.now() - begun)
    peer.push(office.convert(files) - office.convert(files.slice(0, 1)))
  }
  const times = { ours: timesOf(ours), peer: timesOf(peer) }
  return [
    {
      id: 'minutes-pdf-office',
      title: 'Ten such in a row',
      ours: times.ours,
      peer: {
        name: 'LibreOffice with the same papers as Word files, its start not counted',
        times: times.peer,
      },
      ratio: times.peer.median / times.ours.median,
      budget: { kind: 'shown' },
    },
  ]
}

/** The same words in the same typeface; pdfmake writes neither tags nor an archive's file, so less is asked of it. */
async function besidePdfmake(press: Press): Promise<Comparison> {
  const peer = pdfmakePeer()
  const runs = 6
  const papers = Array.from({ length: (runs + WARM) * BATCH }, (_, index) => twoPages(20_000 + index))
  const batch = (run: number) => papers.slice((run + WARM) * BATCH, (run + WARM + 1) * BATCH)
  const { ours, peer: times } = await measureBoth(
    (run) => {
      for (const one of batch(run)) press.pdf(one)
    },
    async (run) => {
      for (const one of batch(run)) await peer.minutes(one)
    },
    { runs, warm: WARM, rest: 20 },
  )
  return {
    id: 'minutes-pdf-pdfmake',
    title: 'Ten such in a row',
    ours,
    peer: { name: 'pdfmake, warm, without tags', times },
    ratio: times.median / ours.median,
    budget: { kind: 'shown' },
  }
}

/**
 * Peer: Chromium's print-to-PDF, already started. Once with the same words laid out before on both sides, as with a
 * page that is looked at and then saved; once with words that neither has seen, ten papers in a row.
 */
export const paper: Bench = {
  name: 'paper',
  async run(folder) {
    const press = createPress()
    const browser = await chromium.launch({ executablePath: findChromium(), args: [...SANDBOX_SWITCHES] })
    const page = await browser.newPage()
    const { show, print } = await minutesPrinter(page)
    const same = twoPages(0)
    await show(minutesHtml(same))
    const again = await measureBoth(() => press.pdf(same), print, { runs: 25, warm: WARM, rest: 20 })
    const runs = 8
    const fresh = batches(runs + WARM)
    const inRow = await measureBoth(
      (run) => {
        for (const { paper: one } of fresh[run + WARM] ?? []) press.pdf(one)
      },
      async (run) => {
        for (const { html } of fresh[run + WARM] ?? []) {
          await show(html)
          await print()
        }
      },
      { runs, warm: WARM, rest: 20 },
    )
    await browser.close()
    const told = (id: string, title: string, { ours, peer }: typeof again): Comparison => ({
      id,
      title,
      ours,
      peer: { name: "Chromium's print-to-PDF, warm", times: peer },
      ratio: peer.median / ours.median,
      budget: { kind: 'at-least', ratio: 5 },
    })
    return [
      told('minutes-pdf', 'Two pages of minutes as PDF', again),
      told('minutes-pdf-fresh', 'Ten such in a row, words not laid out before', inRow),
      await besidePdfmake(press),
      ...(await besideOffice(press, folder)),
    ]
  },
}
