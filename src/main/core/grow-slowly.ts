import { setFlagsFromString } from 'node:v8'

/** Percent. */
const GROWTH = 40
let isSlow = false

/**
 * From now on this process collects its garbage before its memory has grown by two fifths. Left alone, Node lets it grow to a
 * multiple while a country is read; whoever has little to do would wait for it at every start. It costs a tenth of the processor.
 */
export function growSlowly(): void {
  if (isSlow) return
  isSlow = true
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
