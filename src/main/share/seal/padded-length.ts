/**
 * How long a content of `length` bytes is made, so that its exact size does not speak: Padmé, at most 12 % more
 * (Nikitin and others, "Reducing metadata leakage from encrypted files", 2019). Never less than 1 kB.
 */
export function paddedLength(length: number): number {
  if (length <= 1024) return 1024
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - kept)
  return Math.ceil(length / step) * step
}
