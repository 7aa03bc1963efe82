import type { CommandContext } from '#shared/commands/command-context.ts'

/** What the desktop's preload puts on the window; both are missing in a browser. */
export interface KomandaWire {
  readonly send: (message: unknown) => void
  onMessage(listener: (message: unknown) => void): () => void
  onClose(listener: () => void): () => void
}

export interface KomandaHost {
  /** The system's folder dialog; `null` where it was cancelled. */
  readonly chooseFolder?: () => Promise<string | null>
  /** Commands chosen in the native menu. */
  onCommand?(listener: (id: string) => void): () => void
  /** Tells the native menu what is open, so that it offers what makes sense. */
  readonly setContext?: (context: CommandContext) => void
  /** Files that a person dropped or chose, and that were opened: they belong into the list of recent ones. */
  readonly noteOpened?: (files: readonly File[]) => void
  /** Runs before the window closes, which waits for it a little while. */
  onClosing?(save: () => unknown): () => void
}

declare global {
  interface Window {
    readonly komandaWire?: KomandaWire
    readonly komandaHost?: KomandaHost
  }
}

/** Tells the desktop which files were opened. A browser knows no paths: its files cannot be opened again by name. */
export const noteOpened = (files: readonly File[]): void => window.komandaHost?.noteOpened?.(files)

/** Whether the program runs in its own desktop window, with a native menu. */
export const isDesktop = (): boolean => window.komandaWire !== undefined
