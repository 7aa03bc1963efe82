import type { Plugin } from 'vite'

/** zod without what a page may not do or never asks for. */
export declare const zodForPages: () => Plugin
