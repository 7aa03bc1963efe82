/** What the desktop's preload puts on the window; both are missing in a browser. */
export interface KomandaWire {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): () => void
  onClose(listener: () => void): () => void
}

export interface KomandaHost {
  /** The system's folder dialog; `null` where it was cancelled. */
  chooseFolder?(): Promise<string | null>
  /** Commands chosen in the native menu. */
  onCommand?(listener: (id: string) => void): () => void
}

declare global {
  interface Window {
    readonly komandaWire?: KomandaWire
    readonly komandaHost?: KomandaHost
  }
}

/** Whether the program runs in its own desktop window, with a native menu. */
export const isDesktop = (): boolean => window.komandaWire !== undefined
