import { OFFERED_ENDINGS } from '#shared/domain/intake/offered-kind.ts'
import { offerFiles } from '#renderer/layout/offered-files.ts'

/** Asks for files by the browser's own dialog and gives them to the screen that reads them. */
export const openPickedFiles = (): void => {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = OFFERED_ENDINGS.map((ending) => `.${ending}`).join(',')
  input.addEventListener('change', () => void offerFiles([...(input.files ?? [])]))
  input.click()
}
