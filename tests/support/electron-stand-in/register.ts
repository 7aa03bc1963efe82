import { registerHooks } from 'node:module'
import { runInThisContext } from 'node:vm'

/** Loaded before the built program: `electron` becomes the stand-in, and a test may ask it things. */
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: standIn, shortCircuit: true, format: 'module-typescript' }
      : nextResolve(specifier, context),
})

interface Question {
  readonly id: number
  readonly source: string
  readonly argument: unknown
}

process.on('message', ({ id, source, argument }: Question) => {
  const answer = async (): Promise<unknown> => {
    const electron = (await import(standIn)) as object
    // The same function text that a real Electron would be given to run.
    const ask = runInThisContext(`(${source})`) as (electron: object, argument: unknown) => unknown
    return ask(electron, argument)
  }
  answer().then(
    (value) => process.send?.({ type: 'answer', id, value }),
    (error: unknown) => process.send?.({ type: 'answer', id, error: String(error) }),
  )
})

// A test that dies must not leave a program and a browser behind.
process.on('disconnect', () => {
  void import(standIn).then(({ app }: { app: { exit(code: number): void } }) => app.exit(1))
})
