import { chromium } from '@playwright/test'
import { createPress } from '#main/print/press.ts'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import type { MinutesPaper } from '#shared/domain/paper/paper-model.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import type { Bench, Comparison } from './bench.ts'
import { measureBoth } from './measure.ts'

const SENTENCE = 'Aptarti refleksijos metodai, jų taikymas pamokose ir pirmieji mokinių atsiliepimai. '

/** Words differ from run to run, so that nothing laid out before is of use. */
function twoPages(run: number): MinutesPaper {
  const sentence = `${run}. ${SENTENCE}`
  const institution = SCHEMAS.institution.parse({
    id: 'i',
    name: 'Jankų pagrindinė mokykla',
    place: 'Jankai',
  })
  const body = SCHEMAS.body.parse({ id: 'b', institutionId: 'i', name: 'Kūrybinė komanda' })
  const meeting = SCHEMAS.meeting.parse({
    id: 'm', institutionId: 'i', bodyId: 'b', date: '2018-10-01', minutesNumber: '2',
    agenda: [1, 2, 3, 4].map((item) => ({
      id: `a${item}`, title: `Dėl ${item} klausimo`, considered: sentence.repeat(10),
      decisions: [{ id: `d${item}`, text: sentence }],
    })),
  }) // prettier-ignore
  return minutesPaper({ meeting, body, institution })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The same words as a page of HTML, in the browser's own serif: what a program without Typst would print. */
function asHtml(paper: MinutesPaper): string {
  const lines = [paper.title, paper.register, paper.facts, paper.agenda].flat()
  const items = paper.items.flatMap((item) => [item.heading, ...item.considered, ...item.decisions])
  const body = [...lines, ...items].map(({ text }) => `<p>${escaped(text)}</p>`).join('')
  return `<!doctype html><html lang="lt"><style>@page{size:A4;margin:20mm 10mm 20mm 30mm}body{font:12pt serif}</style>${body}</html>`
}

/**
 * Peer: Chromium's print-to-PDF, already started. Once with the same words laid out before on both sides, as with a
 * page that is looked at and then saved; once with words that neither has seen, as where many are printed in a row.
 */
export const paper: Bench = {
  name: 'paper',
  async run() {
    const press = createPress()
    const browser = await chromium.launch({ executablePath: findChromium(), args: [...SANDBOX_SWITCHES] })
    const page = await browser.newPage()
    const print = () => page.pdf({ format: 'A4', tagged: true })
    const same = twoPages(0)
    await page.setContent(asHtml(same))
    const again = await measureBoth(() => press.pdf(same), print, { runs: 15, warm: 3 })
    const fresh = await measureBoth(
      (run) => press.pdf(twoPages(run)),
      async (run) => {
        await page.setContent(asHtml(twoPages(run)))
        await print()
      },
      { runs: 15, warm: 3 },
    )
    await browser.close()
    const told = (id: string, title: string, { ours, peer }: typeof again, least: number): Comparison => ({
      id,
      title,
      ours,
      peer: { name: "Chromium's print-to-PDF, warm", times: peer },
      ratio: peer.median / ours.median,
      budget: { kind: 'at-least', ratio: least },
    })
    return [
      told('minutes-pdf', 'Two pages of minutes as PDF', again, 5),
      told('minutes-pdf-fresh', 'The same with words not laid out before', fresh, 1),
    ]
  },
}
