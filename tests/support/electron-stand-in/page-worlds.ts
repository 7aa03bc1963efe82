/**
 * What runs inside the page: a preload in an isolated world, the page in its own, and a bridge between
 * them that copies values and carries functions and promises by number, as `contextBridge` does. Each
 * function here is sent to the browser as text and must stand alone.
 */

/** One side of the bridge. DOM events cross worlds at once, so calls return at once, as in Electron. */
export function createBridge(mine: string, theirs: string, onExpose: (name: string, value: unknown) => void) {
  type Coded = Record<string, unknown>
  const functions: ((...args: unknown[]) => unknown)[] = []
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const returns: Coded[] = []
  let nextPromise = 1
  let nextFile = 0

  const tell = (message: Coded): void => {
    window.dispatchEvent(new CustomEvent(theirs, { detail: JSON.stringify(message) }))
  }
  const settle = (id: number, value: Promise<unknown>): void => {
    value.then(
      (result) => tell({ type: 'settled', id, value: encode(result) }),
      (error: unknown) => tell({ type: 'settled', id, error: String(error) }),
    )
  }
  /** A file crosses as the browser's own object, in a field of the document that both worlds see. */
  const leaveFile = (file: File): string => {
    const carrier = document.createElement('input')
    const files = new DataTransfer()
    files.items.add(file)
    Object.assign(carrier, { type: 'file', hidden: true, id: `stand-in-file-${(nextFile += 1)}` })
    carrier.files = files.files
    document.body.append(carrier)
    return carrier.id
  }
  const takeFile = (id: string): unknown => {
    const carrier = document.querySelector<HTMLInputElement>(`#${id}`)
    carrier?.remove()
    return carrier?.files?.[0]
  }
  const encode = (value: unknown): Coded => {
    if (typeof value === 'function') return { fn: functions.push(value as () => unknown) - 1 }
    if (value instanceof Promise) {
      const id = nextPromise++
      settle(id, value)
      return { promise: id }
    }
    if (Array.isArray(value)) return { list: value.map(encode) }
    if (value instanceof File) return { file: leaveFile(value) }
    if (typeof value === 'object' && value !== null) {
      if (Object.getPrototypeOf(value) !== Object.prototype)
        throw new Error('stand-in: only plain values cross')
      return { record: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encode(part)])) }
    }
    return value === undefined ? {} : { plain: value }
  }
  const call = (fn: number, args: unknown[]): unknown => {
    tell({ type: 'call', fn, args: args.map(encode) })
    const returned = returns.pop()
    if (returned === undefined) throw new Error('stand-in: the other side is gone')
    if (returned['error'] !== undefined) throw new Error(returned['error'] as string)
    return decode(returned['value'] as Coded)
  }
  const decode = (coded: Coded): unknown => {
    if ('fn' in coded) return (...args: unknown[]) => call(coded['fn'] as number, args)
    if ('promise' in coded) {
      return new Promise((resolve, reject) => promises.set(coded['promise'] as number, { resolve, reject }))
    }
    if ('file' in coded) return takeFile(String(coded['file']))
    if ('list' in coded) return (coded['list'] as Coded[]).map(decode)
    if ('record' in coded) {
      const parts = Object.entries(coded['record'] as Record<string, Coded>)
      return Object.freeze(Object.fromEntries(parts.map(([key, part]) => [key, decode(part)])))
    }
    return coded['plain']
  }
  const answerCall = (message: Coded): void => {
    try {
      const args = (message['args'] as Coded[]).map(decode)
      tell({ type: 'returned', value: encode(functions[message['fn'] as number]?.(...args)) })
    } catch (error) {
      tell({ type: 'returned', error: String(error) })
    }
  }
  const takeSettled = (message: Coded): void => {
    const waiting = promises.get(message['id'] as number)
    promises.delete(message['id'] as number)
    if (message['error'] === undefined) waiting?.resolve(decode(message['value'] as Coded))
    else waiting?.reject(new Error(message['error'] as string))
  }
  window.addEventListener(mine, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Coded
    if (message['type'] === 'call') answerCall(message)
    else if (message['type'] === 'returned') returns.push(message)
    else if (message['type'] === 'settled') takeSettled(message)
    else onExpose(String(message['name']), decode(message['value'] as Coded))
  })
  return { expose: (name: string, value: unknown) => tell({ type: 'expose', name, value: encode(value) }) }
}

/**
 * The page's world: puts what is exposed on its window, frozen and unchangeable. Asking for a new window
 * asks the shell instead: Chromium would make the window first, and Electron never does.
 */
export function pageSide(bridge: typeof createBridge): void {
  if (window !== window.top) return
  const { expose } = bridge('stand-in-page', 'stand-in-preload', (name, value) => {
    Object.defineProperty(window, name, { value, enumerable: true })
  })
  window.open = (url = 'about:blank') => {
    expose('stand-in-open', new URL(url, window.location.href).href)
    return null
  }
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (link === undefined || event.defaultPrevented) return
    if (link.target !== '_blank' && !event.ctrlKey && !event.shiftKey) return
    event.preventDefault()
    window.open(link.href)
  })
}

/** The preload's world: `require('electron')` and nothing else. */
export function preloadSide(
  bridge: typeof createBridge,
  preload: (require: (id: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top) return
  type Listener = (event: object, ...args: unknown[]) => void
  const scope = globalThis as unknown as {
    standInSend: (text: string) => void
    standInReceive: (channel: string, args: unknown[]) => void
    standInSettle: (id: number, error: string | null, value: unknown) => void
  }
  const { expose } = bridge('stand-in-preload', 'stand-in-page', (_name, url) => {
    scope.standInSend(JSON.stringify({ open: url }))
  })
  const listeners = new Map<string, Set<Listener>>()
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let nextId = 1
  scope.standInReceive = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  }
  scope.standInSettle = (id, error, value) => {
    const waiting = asked.get(id)
    asked.delete(id)
    if (error === null) waiting?.resolve(value)
    else waiting?.reject(new Error(error))
  }
  const known = (name: string, target: Record<string, unknown>): unknown =>
    new Proxy(target, {
      get(object, property) {
        if (property in object) return object[String(property)]
        throw new Error(`stand-in: electron.${name}.${String(property)} is not known`)
      },
    })
  const ipcRenderer = known('ipcRenderer', {
    send: (channel: string, ...args: unknown[]) => scope.standInSend(JSON.stringify({ channel, args })),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        asked.set(id, { resolve, reject })
        scope.standInSend(JSON.stringify({ channel, args, id }))
      }),
    on(channel: string, listener: Listener) {
      const group = listeners.get(channel) ?? new Set()
      listeners.set(channel, group.add(listener))
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  })
  const electron = known('preload', {
    ipcRenderer,
    webUtils: known('webUtils', {
      // A page alone cannot learn a file's path; the document says which one the person has chosen.
      getPathForFile: ({ name }: File): string => {
        const path = document.documentElement.dataset['standInPath'] ?? ''
        return path.endsWith(`/${name}`) ? path : ''
      },
    }),
    contextBridge: known('contextBridge', { exposeInMainWorld: expose }),
  })
  const module = { exports: {} }
  const require = (id: string): unknown => {
    if (id === 'electron') return electron
    throw new Error(`stand-in: a sandboxed preload cannot require ${id}`)
  }
  preload(require, module, module.exports)
}
