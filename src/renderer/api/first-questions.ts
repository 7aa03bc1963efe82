import type { ClientMessage, ClientTransport } from '#shared/contract/wire.ts'

/** Numbers of calls that no client counts up to in a session. */
const FIRST_ID = 1_000_000_000

type Answer = Readonly<Record<string, unknown>> & { readonly type: 'result' | 'error' }

interface Question {
  readonly text: string
  answer: Answer | null
  /** The number under which a client waits for it. */
  wantedAs: number | null
}

export interface FirstQuestions extends ClientTransport {
  /** What nobody has asked for by now is asked anew when somebody does. */
  forget(): void
}

const textOf = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`

const asAnswer = (message: unknown): (Answer & { readonly id: unknown }) | null =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  'type' in message &&
  (message.type === 'result' || message.type === 'error')
    ? (message as Answer & { readonly id: unknown })
    : null

/**
 * Asks at once what the first picture will ask for, while the script that draws it is still being read. A client that then
 * asks the same over this wire gets that answer, once. The first event makes every answer that lies here old.
 */
export function askFirst(transport: ClientTransport, names: readonly string[]): FirstQuestions {
  const questions = new Map<number, Question>()
  const listeners = new Set<(message: unknown) => void>()
  const tell = (message: unknown): void => listeners.forEach((listener) => listener(message))
  const forget = (): void => {
    for (const [id, { wantedAs }] of questions) if (wantedAs === null) questions.delete(id)
  }

  const receive = (message: unknown): void => {
    const answer = asAnswer(message)
    if (answer === null || typeof answer.id !== 'number' || answer.id < FIRST_ID) {
      if (answer === null) forget()
      return tell(message)
    }
    const question = questions.get(answer.id)
    if (question === undefined) return
    if (question.wantedAs === null) question.answer = answer
    else {
      questions.delete(answer.id)
      tell({ ...answer, id: question.wantedAs })
    }
  }

  /** Whether a question that was asked before stands for this call. */
  const take = (message: ClientMessage): boolean => {
    if (message.type !== 'call') return false
    const text = textOf(message.name, message.input)
    const found = [...questions].find(([, asked]) => asked.text === text && asked.wantedAs === null)
    if (found === undefined) return false
    const [id, question] = found
    if (question.answer === null) question.wantedAs = message.id
    else {
      questions.delete(id)
      const answer = { ...question.answer, id: message.id }
      queueMicrotask(() => tell(answer))
    }
    return true
  }

  transport.onMessage(receive)
  for (const [index, name] of names.entries()) {
    const id = FIRST_ID + index
    questions.set(id, { text: textOf(name, {}), answer: null, wantedAs: null })
    transport.send({ type: 'call', id, name, input: {} })
  }
  return {
    send(message) {
      if (!take(message)) transport.send(message)
    },
    onMessage(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onClose: (listener) => transport.onClose(listener),
    forget,
  }
}
