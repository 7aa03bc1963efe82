import { EventEmitter } from 'node:events'

/** Loaded before a child of the stand-in: its parent is heard as in Electron, and in no other way. */
class ParentPort extends EventEmitter {
  postMessage(message: object): void {
    send?.(message)
  }
}

const send = process.send?.bind(process)
const port = new ParentPort()
process.on('message', (data) => port.emit('message', { data }))
Object.defineProperty(process, 'parentPort', { value: port })
Object.defineProperty(process, 'send', { value: undefined })
