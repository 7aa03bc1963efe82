/** How a child hears its parent under Electron's `utilityProcess`. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** Answers everything the parent asks, whichever host started this process. */
export function answerParent(answer: (request: unknown) => object): void {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
  if (parentPort) parentPort.on('message', ({ data }) => parentPort.postMessage(answer(data)))
  else process.on('message', (request) => void process.send?.(answer(request)))
  // Ctrl+C in a terminal reaches this process too; its parent decides when it ends.
  process.on('SIGINT', () => undefined)
}
