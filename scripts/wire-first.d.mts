import type { Plugin } from 'vite'

/** Has the page read the script that opens the wire before its own. */
export declare const wireFirst: () => Plugin
