import type { Page } from '@playwright/test'

/** Drops one file on the window, where no field is. */
export const dropOnWindow = (page: Page, name: string, bytes: Buffer): Promise<void> =>
  page.evaluate(
    ([file, content]) => {
      const read = Uint8Array.from(atob(content), (letter) => letter.codePointAt(0) ?? 0)
      const dropped = new DataTransfer()
      dropped.items.add(new File([read], file))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
      )
    },
    [name, bytes.toString('base64')] as const,
  )
