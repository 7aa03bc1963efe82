/** Hands made bytes to the browser as a download under the suggested name. */
export const saveBytes = (fileName: string, bytes: Uint8Array<ArrayBuffer>, type: string): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The same for a file as the core sends it. */
export const saveFile = (fileName: string, base64: string, type: string): void =>
  saveBytes(
    fileName,
    Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0),
    type,
  )
