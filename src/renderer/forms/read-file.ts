/** A chosen file's bytes as base64; rejects where the system does not give them (a folder, a lost medium). */
export const readFile = (file: File): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    const address = typeof reader.result === 'string' ? reader.result : ''
    resolve(address.slice(address.indexOf(',') + 1))
  })
  reader.addEventListener('error', () => reject(reader.error ?? new Error('not read')))
  reader.readAsDataURL(file)
  return promise
}

/** Waits between tries: a program that saves the file just now holds it for about as long. */
const TRIES_MS = [150, 400, 800]

/** The same of a file that another program may hold for a moment; rejects where it stays held. */
export const readPatiently = async (file: File): Promise<string> => {
  for (const wait of TRIES_MS) {
    try {
      return await readFile(file)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return readFile(file)
}

const PICTURES = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
] as const

/** What kind of picture the bytes are, by their own beginning and never by their name; `null` for no picture. */
export const pictureType = (base64: string): string | null =>
  PICTURES.find(([beginning]) => base64.startsWith(beginning))?.[1] ?? null

/** Whether the name is worth trying to show. */
export const isNamedAsPicture = (name: string): boolean => /\.(?:png|jpe?g|gif|webp)$/iu.test(name)

/** An address that only an image can be read from; whoever asks gives it back with `revokeObjectURL`. */
export const pictureAddress = (base64: string, type: string): string => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
  return URL.createObjectURL(new Blob([bytes], { type }))
}
