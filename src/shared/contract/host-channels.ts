/** Names of the messages between a desktop window and the program; a browser window has none of them. */
export const HOST_CHANNELS = {
  /** Window -> program: a new document is ready to talk; ends what an older one in the same window began. */
  open: 'komanda:open',
  /** Both ways: one wire message as JSON text. */
  wire: 'komanda:wire',
  /** Program -> window: nothing more will be answered. */
  closed: 'komanda:closed',
  /** Program -> window: the window is about to close; whatever is not sent yet should be. */
  closing: 'komanda:closing',
  /** Window -> program: everything is sent, the window may close. */
  readyToClose: 'komanda:ready-to-close',
  /** Program -> window: id of the command chosen in the native menu. */
  command: 'komanda:command',
  /** Window -> program: what the menu's availability depends on. */
  context: 'komanda:context',
  /** Window -> program and back: the system's folder dialog. */
  chooseFolder: 'komanda:choose-folder',
  /** Window -> program: paths of files that a person dropped or chose, and that were opened. */
  opened: 'komanda:opened',
} as const
