import { createStore } from './store.ts'

/** The PDF that was dropped or chosen, until somebody reads the record it carries. */
export const droppedPdf = createStore<File | null>(null)

export const isPdf = (file: File): boolean => file.type === 'application/pdf' || /\.pdf$/iu.test(file.name)
