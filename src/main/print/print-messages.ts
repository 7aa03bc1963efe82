import type { Paper } from '#shared/domain/paper/paper-model.ts'
import type { PdfAttachment, PrintedPages, PrintedPdf } from './printed.ts'
import type { PrintFolders } from './print-files.ts'

/** What the worker starts with. */
export type PrintWorkerData = PrintFolders

export interface PrintJob {
  readonly id: number
  readonly output: 'pdf' | 'pages'
  readonly paper: Paper
  /** Of pages only: keys of pictures that the asker has. */
  readonly known?: readonly string[]
  /** Of a PDF only. */
  readonly attachment?: PdfAttachment
}

/** One answer to each job; failures as text, since an exception's class does not survive the thread's border. */
export type PrintAnswer =
  | { readonly id: number; readonly pdf: PrintedPdf }
  | { readonly id: number; readonly pages: PrintedPages }
  | { readonly id: number; readonly failure: string }
