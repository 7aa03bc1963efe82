import './print-pages.css'
import { useMutation } from '@tanstack/react-query'
import type { Client } from '#shared/contract/client.ts'
import type { CallInput } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { askForPages, type DrawnPages } from './known-pages.ts'

type Page = DrawnPages['pages'][number]

const pictureOf = async ({ svg, width, height }: Page): Promise<HTMLImageElement> => {
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  picture.style.width = `${width}pt`
  picture.style.height = `${height}pt`
  picture.className = width > height ? 'komanda-turned' : ''
  await picture.decode()
  return picture
}

/** Gives pages to the system's own dialog, each exactly as it was set; turned ones stay turned. */
export const printPages = async (pages: readonly Page[]): Promise<void> => {
  const holder = document.createElement('div')
  holder.className = 'komanda-print'
  const pictures = await Promise.all(pages.map(pictureOf))
  holder.append(...pictures)
  document.body.append(holder)
  document.body.classList.add('komanda-printing')
  window.print()
  document.body.classList.remove('komanda-printing')
  holder.remove()
  for (const { src } of pictures) URL.revokeObjectURL(src)
}

const usePrinting = <Target>(readPages: (client: Client, target: Target) => Promise<DrawnPages>) => {
  const client = useClient()
  const { notify } = useNotices()
  const { translateShared } = useTranslate()
  return useMutation({
    mutationFn: async (target: Target) => {
      await flushEverything()
      const { pages } = await readPages(client, target)
      await printPages(pages)
    },
    onError: (error) => notify(errorNotice(translateShared, error)),
  })
}

/** Prints the record's pages through the system's own dialog. */
export const usePrint = () =>
  usePrinting((client, target: CallInput<'print.pdf'>) =>
    askForPages((known) => client.call('print.preview', { ...target, known })),
  )

/** The same for a report. */
export const usePrintReport = () =>
  usePrinting((client, request: CallInput<'print.reportPdf'>) =>
    askForPages((known) => client.call('print.reportPreview', { ...request, known })),
  )
