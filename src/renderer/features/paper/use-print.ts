import './print-pages.css'
import { useMutation } from '@tanstack/react-query'
import type { Kind } from '#shared/model/kinds.ts'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

type Page = Output<'print.preview'>['pages'][number]

const pictureOf = async ({ svg, width, height }: Page): Promise<HTMLImageElement> => {
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  picture.style.width = `${width}pt`
  picture.style.height = `${height}pt`
  await picture.decode()
  return picture
}

const printPages = async (pages: readonly Page[]): Promise<void> => {
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

/** Prints the record's pages through the system's own dialog. */
export const usePrint = () => {
  const client = useClient()
  const { notify } = useNotices()
  const { translateShared } = useTranslate()
  return useMutation({
    mutationFn: async (target: { readonly kind: Kind; readonly id: string }) => {
      await flushEverything()
      const { pages } = await client.call('print.preview', target)
      await printPages(pages)
    },
    onError: (error) => notify({ tone: 'danger', text: errorSentence(translateShared, error) }),
  })
}
