import type { Switch } from './switches.ts'

export interface SwitchTask {
  readonly dataFolder: string
  /** Opens the folder where it is locked. */
  readonly sheet: string
  readonly what: Switch
}

export type SwitchMessage = 'begins' | 'done'
