import type { Plugin } from 'vite'

/** Libraries of a page ask for languages in the way that is quick. */
export declare const localesForPages: () => Plugin
