import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlFile } from '#main/office/html-file.ts'
import { plainText } from '#main/office/plain-text.ts'
import { rollupHtml } from '#main/office/rollup-html.ts'
import { anyText } from './any-text.ts'
import { documentOf, line, tableBlock } from './sample-document.ts'
import { sampleReport } from './sample-report.ts'

const skeletonOf = (html: string): string =>
  html.replaceAll(/>[^<]*</gu, '><').replaceAll(/(content|aria-label)="[^"]*"/gu, '$1')

const shown = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Each text as a paragraph and as a cell. */
const paperOf = (typed: readonly string[]) =>
  htmlFile(
    documentOf(
      typed.flatMap((text) => [
        { block: 'paragraph' as const, style: 'body' as const, line: line(`[${text}]`) },
        tableBlock(1, `[${text}]`),
      ]),
    ),
  )

/** Line breaks make paragraphs of their own. */
const oneLine = (text: string) => text.replaceAll(/[\r\n\v\f\u0085\u2028\u2029]/gu, ' ')

describe('a paper as one HTML file', () => {
  it.each([
    ['a paper', htmlFile(documentOf([tableBlock(3)]))],
    ['the rollup', rollupHtml(sampleReport())],
  ])('%s allows only its own style and script and no address', (_name, html) => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'u').exec(html)?.[1]
      const hash = createHash('sha256')
        .update(source ?? '')
        .digest('base64')
      if (source === undefined) expect(policy).not.toContain(directive)
      else expect(policy).toContain(`${directive} 'sha256-${hash}'`)
    }
    expect(html).not.toMatch(/(?:src|href)="(?!#)|https?:|@import|url\(/u)
    expect(html).toContain('<html lang="lt">')
    expect(html.match(/<h1>/gu)).toHaveLength(1)
  })

  it('shows whatever was typed as words and never as markup', () => {
    const random = fc.sample(anyText({ maxLength: 60 }), { numRuns: 200, seed: 5 })
    const hostile = [
      '</p><script>alert(1)</script>',
      '" onload="x',
      '&lt;b&gt;',
      '<!--',
      ']]>',
      '\u202E\u0000<i>',
      'ą'.repeat(20_000),
    ]
    const typed = [...random, ...hostile].map(oneLine)
    const html = paperOf(typed)
    expect(skeletonOf(html)).toBe(skeletonOf(paperOf(typed.map(() => 'x'))))
    const words = shown(html)
    for (const text of typed) expect(words).toContain(plainText(`[${text}]`))
  })

  it('[row 56] leads from each figure to the records behind it', () => {
    const html = rollupHtml(sampleReport())
    const links = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
    expect(links.filter((id) => !ids.has(id ?? ''))).toEqual([])
    expect(html).toMatch(/<a href="#f1">80 %<\/a>/u)
    expect(html).toMatch(/<details class="figure" id="f1"[\s\S]*?<a href="#r1">Protokolas Nr\. 5/u)
    expect(html).toContain('<span aria-label="nėra duomenų">·</span>')
  })

  it('keeps hostile names of the rollup as words', () => {
    const skeleton = skeletonOf(rollupHtml(sampleReport('x')))
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 40 }), (typed) => {
        expect(skeletonOf(rollupHtml(sampleReport(`x${typed}`)))).toBe(skeleton)
      }),
      { numRuns: 15 },
    )
  })
})
