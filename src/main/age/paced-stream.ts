import { setImmediate as nextTurn } from 'node:timers/promises'

/** What is worked on before other work of the program gets its turn: some milliseconds. */
const PIECE_BYTES = 256 * 1024

/** Bytes as a stream that lets other work in between its pieces. */
export function pacedStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await nextTurn()
        if (at >= bytes.length) controller.close()
        else controller.enqueue(bytes.subarray(at, (at += PIECE_BYTES)))
      },
    },
    { highWaterMark: 0 },
  )
}

/** All of a stream whose length is known before. Fails where it holds another number of bytes. */
export async function collect(stream: ReadableStream<Uint8Array>, length: number): Promise<Uint8Array> {
  const all = new Uint8Array(length)
  let at = 0
  for await (const piece of stream) {
    all.set(piece, at)
    at += piece.length
  }
  if (at !== length) throw new RangeError(`${at} bytes where ${length} were to come`)
  return all
}
