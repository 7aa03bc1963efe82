import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { createPrinter, type Printer } from '#main/print/create-printer.ts'
import { createPress } from '#main/print/press.ts'
import { longAgenda, minutesOf, orderOf } from './paper-samples.ts'

const open: Printer[] = []

function printer(...options: Parameters<typeof createPrinter>): Printer {
  const made = createPrinter(...options)
  open.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((made) => made.close()))
})

const heavy = () =>
  minutesOf({
    agenda: longAgenda(200).map((item) => ({ ...item, considered: 'Aptarta pažanga. '.repeat(400) })),
  })

describe('createPrinter', () => {
  it('gives what the press gives', async () => {
    const made = printer()
    const [pdf, pages] = await Promise.all([made.pdf(minutesOf()), made.pages(orderOf())])
    const press = createPress()
    expect(Buffer.compare(pdf.bytes, press.pdf(minutesOf()).bytes)).toBe(0)
    expect(pages).toEqual(press.pages(orderOf()))
  })

  it('draws only the first and the latest of many previews', async () => {
    const made = printer()
    const requests = Array.from({ length: 10 }, (_request, index) =>
      made.pages(minutesOf({ minutesNumber: `${index}` })),
    )
    const results = await Promise.all(requests)
    expect(results.map((result) => result !== null)).toEqual([true, ...Array<boolean>(8).fill(false), true])
    expect(results.at(-1)?.pages[0]?.text).toContain('Nr.\u00A09')
  })

  it('keeps previews of different slots apart', async () => {
    const made = printer()
    const slots = ['a', 'b', 'c'].map((slot) => made.pages(minutesOf(), { slot }))
    expect((await Promise.all(slots)).every((result) => result !== null)).toBe(true)
  })

  it('lets a PDF go before waiting previews', async () => {
    const made = printer()
    const finished: string[] = []
    await Promise.all([
      made.pages(minutesOf(), { slot: 'a' }).then(() => finished.push('a')),
      made.pages(minutesOf(), { slot: 'b' }).then(() => finished.push('b')),
      made.pdf(orderOf()).then(() => finished.push('pdf')),
    ])
    expect(finished).toEqual(['a', 'pdf', 'b'])
  })

  it('stops a large job at once and prints on', async () => {
    const made = printer()
    const stop = new AbortController()
    const large = made.pdf(heavy(), { signal: stop.signal })
    const waiting = made.pages(minutesOf(), { slot: 'next' })
    stop.abort()
    await expect(large).rejects.toMatchObject({ code: 'cancelled' })
    expect((await waiting)?.pages).toHaveLength(1)
    expect((await made.pdf(orderOf())).pages).toBe(1)
  })

  it('takes a waiting job back and refuses one cancelled before', async () => {
    const made = printer()
    const stop = new AbortController()
    const first = made.pdf(minutesOf())
    const second = made.pdf(minutesOf(), { signal: stop.signal })
    stop.abort()
    await expect(second).rejects.toMatchObject({ code: 'cancelled' })
    await expect(made.pdf(minutesOf(), { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' })
    expect((await first).pages).toBe(1)
  })

  it('prints on unnoticed when a fresh thread takes over', async () => {
    const made = printer({ jobsPerThread: 2 })
    const slots = ['a', 'b', 'c', 'd', 'e'].map((slot) =>
      made.pages(minutesOf({ minutesNumber: slot }), { slot }),
    )
    const texts = (await Promise.all(slots)).map((result) => result?.pages[0]?.text)
    for (const [index, slot] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      expect(texts[index]).toContain(`Nr.\u00A0${slot}\n`)
    }
  })

  it('cancels everything when closed, and prints no more', async () => {
    const made = printer()
    const jobs = [made.pdf(heavy()), made.pdf(minutesOf()), made.pages(minutesOf())]
    const outcomes = Promise.allSettled(jobs)
    await made.close()
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(made.pdf(minutesOf())).rejects.toMatchObject({ code: 'cancelled' })
  })

  it.each([
    ['templates', { templateFolder: path.resolve('no-such-folder') }],
    ['typeface', { fontFolder: path.resolve('no-such-folder') }],
    ['worker', { workerFile: pathToFileURL(path.resolve('no-such-worker.js')) }],
  ])('says that it cannot print without its %s', async (_what, options) => {
    const made = printer(options)
    await expect(made.pdf(minutesOf())).rejects.toMatchObject({ code: 'print-failed' })
    await expect(made.pages(minutesOf())).rejects.toMatchObject({ code: 'print-failed' })
  })
})
