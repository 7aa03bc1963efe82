import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

export interface IpcFrame {
  readonly url: string
  readonly origin: string
  readonly parent: IpcFrame | null
}

export interface IpcEvent {
  readonly sender: object
  readonly senderFrame: IpcFrame | null
}

type Handle = (event: IpcEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handle>()

class StandInIpcMain extends EventEmitter {
  handle(channel: string, handler: Handle): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = strict('ipcMain', new StandInIpcMain())

/** Hands a page's message to the shell; resolves with the answer of an invoked channel. */
export async function emitIpc(
  event: IpcEvent,
  channel: string,
  args: readonly unknown[],
  isInvoke: boolean,
): Promise<unknown> {
  if (!isInvoke) return ipcMain.emit(channel, event, ...args)
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...args)
}
