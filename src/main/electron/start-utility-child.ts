import { utilityProcess } from 'electron'
import { CHILD_ARGUMENTS, childEnvironment, type StartChild } from '../core/own-child.ts'

/** As Electron starts it, where the program itself cannot be started as bare Node. */
export const startUtilityChild: StartChild = (file) => {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Komanda',
    execArgv: [...CHILD_ARGUMENTS],
    env: childEnvironment(),
    stdio: 'ignore',
  })
  return {
    get pid() {
      return child.pid
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', listener),
    kill() {
      child.removeAllListeners()
      child.kill()
    },
  }
}
