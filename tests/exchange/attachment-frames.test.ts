import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileFrames, filesInFrames, isFileFrame } from '#main/features/share/attachment-frames.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { BUNDLE_LIMITS } from '#main/share/bundle-frames.ts'

const frames = (bytes: Uint8Array) => fileFrames('KRPD', contentHash(bytes), bytes)

describe('[row 13] a file as frames', () => {
  test('any bytes come back whole among documents, and each content once', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 5000 }), fc.boolean(), (bytes, isTwice) => {
        const document = { docId: 'KRPD|directory|facts', chunk: Uint8Array.of(1, 2, 3) }
        const sent = [document, ...frames(bytes), ...(isTwice ? [document] : [])]
        expect(filesInFrames(sent).map((found) => [...found])).toEqual([[...bytes]])
        expect(sent.filter(isFileFrame)).toHaveLength(1)
      }),
      { numRuns: 50 },
    )
  })

  test('a damaged byte, a missing part or a false name gives nothing', () => {
    const bytes = new Uint8Array(BUNDLE_LIMITS.chunk + 10).fill(7)
    const [first, second] = frames(bytes)
    if (first === undefined || second === undefined) throw new Error('one frame only')
    expect(filesInFrames([second, first])[0]?.length).toBe(bytes.length)
    expect(filesInFrames([first])).toEqual([])
    expect(filesInFrames([first, { ...second, chunk: second.chunk.map(() => 8) }])).toEqual([])
    expect(filesInFrames([first, second, second])).toEqual([])
    const otherName = first.docId.replace(/file:[0-9a-f]{2}/u, 'file:00')
    expect(filesInFrames([{ ...first, docId: otherName }])).toEqual([])
  })

  test('nothing above the limit and nothing of the facts is taken for a file', () => {
    const huge = new Uint8Array(20 * 1024 * 1024 + 1)
    expect(filesInFrames(frames(huge))).toEqual([])
    const [frame] = frames(Uint8Array.of(1))
    if (frame === undefined) throw new Error('no frame')
    expect(isFileFrame({ docId: frame.docId.replace(/\|text$/u, '|facts') })).toBe(false)
  })
})
