import { parentPort, workerData } from 'node:worker_threads'
import { createPress } from './press.ts'
import type { PrintAnswer, PrintJob, PrintWorkerData } from './print-messages.ts'

/** Entry of the thread that lays papers out: answers each job once, in the order received. */
const press = createPress(workerData as PrintWorkerData)

function answer({ id, output, paper, attachment }: PrintJob): PrintAnswer {
  try {
    return output === 'pdf' ? { id, pdf: press.pdf(paper, attachment) } : { id, pages: press.pages(paper) }
  } catch (error) {
    const { message, cause } = error as Error
    return { id, failure: cause instanceof Error ? `${message}: ${cause.message}` : message }
  }
}

parentPort?.on('message', (job: PrintJob) => {
  parentPort?.postMessage(answer(job))
})
