import { parentPort, workerData } from 'node:worker_threads'
import { createPress } from './press.ts'
import type { PrintAnswer, PrintJob, PrintWorkerData } from './print-messages.ts'

/** Entry of the thread that lays papers out: answers each job once, in the order received. */
const press = createPress(workerData as PrintWorkerData)

function answer({ id, output, paper, attachment, known }: PrintJob): PrintAnswer {
  try {
    if (output === 'pdf') return { id, pdf: press.pdf(paper, attachment) }
    return { id, pages: press.pages(paper, new Set(known)) }
  } catch (error) {
    const { message, cause } = error as Error
    return { id, failure: cause instanceof Error ? `${message}: ${cause.message}` : message }
  }
}

parentPort?.on('message', (job: PrintJob) => {
  parentPort?.postMessage(answer(job))
})
