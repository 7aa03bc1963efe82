import { z } from 'zod'
import { THEME_IDS } from './command-table.ts'

/** What is open in the window, as far as menus care; a window tells it, so it is checked on arrival. */
export const CommandContext = z.strictObject({
  hasWorkspace: z.boolean(),
  isPractice: z.boolean().optional(),
  isCoordinator: z.boolean().optional(),
  /** Parts of the frame that can be folded away; shown where nothing is told. */
  hasSidebar: z.boolean().optional(),
  hasStatusBar: z.boolean().optional(),
  hasRecord: z.boolean(),
  /** The open record has a page that can be printed. */
  hasPage: z.boolean(),
  /** Switched off or fixed by the administrator. */
  off: z.array(z.string().max(40)).max(20).optional(),
  theme: z.enum(THEME_IDS),
  locale: z.enum(['lt', 'en']),
  /** What would be taken back and done again next, in the reader's words. */
  undo: z.string().max(300).optional(),
  redo: z.string().max(300).optional(),
  /** Titles of the records opened last, newest first; chosen as `recent.0`, `recent.1`. */
  recent: z.array(z.string().max(300)).max(10).optional(),
  /** Files opened or saved last, newest first; chosen as `recentFile.0`. One that is gone stays, and cannot be chosen. */
  recentFiles: z
    .array(z.object({ name: z.string().max(300), isThere: z.boolean() }))
    .max(10)
    .optional(),
})
export type CommandContext = z.infer<typeof CommandContext>

export const NOTHING_OPEN: CommandContext = {
  hasWorkspace: false,
  hasRecord: false,
  hasPage: false,
  theme: 'system',
  locale: 'lt',
}
