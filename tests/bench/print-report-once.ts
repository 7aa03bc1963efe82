import { createPress } from '#main/print/press.ts'
import { hundredPages } from './hundred-pages.ts'

/** Entry of a program that prints the long report once and tells the most memory it took, in kilobytes. */
createPress().pdf(hundredPages(0))
process.stdout.write(String(process.resourceUsage().maxRSS))
