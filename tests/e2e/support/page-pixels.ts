import type { Page } from '@playwright/test'
import type { Pixels } from './indexed-png.ts'

/** The pixels of a picture, read by the browser. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (text) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(text), (sign) => sign.codePointAt(0) ?? 0)]),
    )
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (context === null) throw new Error('The browser draws nothing')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let signs = ''
    for (let at = 0; at < data.length; at += 8192) {
      signs += String.fromCodePoint(...data.subarray(at, at + 8192))
    }
    return { width: bitmap.width, height: bitmap.height, base64: btoa(signs) }
  }, png.toString('base64'))
  return { width, height, data: Buffer.from(base64, 'base64') }
}
