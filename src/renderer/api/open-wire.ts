import { askFirst, type FirstQuestions } from './first-questions.ts'
import { openSocket } from './socket-transport.ts'
import { wireTransport } from './wire-transport.ts'

/** What the frame and home of anybody ask for; of no other screen, and nothing that changes anything. */
const FIRST = [
  'window.recall',
  'policy.state',
  'workspace.state',
  'home.overview',
  'program.state',
  'program.recentFiles',
] as const

const socketAddress = (): string => {
  const address = new URL('/wire', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.hash = ''
  return address.href
}

const open = async (): Promise<FirstQuestions> =>
  askFirst(
    window.komandaWire === undefined ? await openSocket(socketAddress()) : wireTransport(window.komandaWire),
    FIRST,
  )

/** The desktop's wire where there is one, else a socket to the page's own origin; opened as soon as this is read. */
export const openedWire: Promise<FirstQuestions> = open()
// Whoever connects is told; before that nobody is there to be.
openedWire.catch(() => undefined)
