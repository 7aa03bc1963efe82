import type { Plugin } from 'vite'

/** Leaves out of a page how zod turns a schema into JSON Schema. */
export declare const zodWithoutJsonSchema: () => Plugin
