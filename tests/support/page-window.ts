/** What the preload puts on the page's window; the renderer has its own, narrower view of it. */
export interface PageWindow {
  readonly komandaWire: {
    send(message: unknown): void
    onMessage(listener: (message: unknown) => void): () => void
    onClose(listener: () => void): () => void
  }
  readonly komandaHost: {
    chooseFolder(): Promise<string | null>
    onCommand(listener: (id: string) => void): () => void
    setContext(context: unknown): void
    noteOpened(files: readonly File[]): void
    onClosing(save: () => unknown): () => void
  }
}
