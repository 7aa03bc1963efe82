import { z } from 'zod'
import { IsoDay, SchoolYear } from '../model/date-fields.ts'
import { command, query } from './procedure.ts'

export const WorkspaceRole = z.enum(['institution', 'municipality'])
export type WorkspaceRole = z.infer<typeof WorkspaceRole>

export const Workspace = z.object({
  workspaceId: z.string(),
  role: WorkspaceRole,
  name: z.string(),
  municipality: z.string(),
  deviceId: z.string(),
  deviceLabel: z.string(),
  /** Who is writing: a label, never a password; empty until asked. */
  author: z.string(),
  schoolYear: SchoolYear,
  isPractice: z.boolean(),
})
export type Workspace = z.infer<typeof Workspace>

const Name = z.string().trim().min(1).max(300)
const Author = z.string().trim().min(1).max(100)

export const workspaceContract = {
  'workspace.state': query(
    z.strictObject({}),
    z.object({
      workspace: Workspace.nullable(),
      dataFolder: z.string(),
      today: IsoDay,
      practiceInstitutions: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  /**
   * Makes the workspace of an empty data folder. `institutionId` joins an institution that the
   * municipality already lists; without it the id follows from the names, so that two PCs of one
   * school, set up apart, still are one school.
   */
  'workspace.create': command(
    z.strictObject({
      role: WorkspaceRole,
      name: Name,
      municipality: z.string().trim().max(300).default(''),
      institutionId: z.string().max(80).nullable().default(null),
      author: Author.nullable().default(null),
      deviceLabel: z.string().trim().max(100).default(''),
      schoolYear: SchoolYear.nullable().default(null),
    }),
    Workspace,
  ),
  'workspace.openPractice': command(
    z.strictObject({
      as: z.string().max(80).default('municipality'),
      author: Author.nullable().default(null),
      /** With fields that two computers of a school wrote apart, to practise deciding. */
      withDifferences: z.boolean().default(false),
    }),
    z.object({
      workspace: Workspace,
      institutions: z.number().int(),
      meetings: z.number().int(),
      orders: z.number().int(),
      events: z.number().int(),
    }),
  ),
  'workspace.configure': command(
    z.strictObject({ author: Author.optional(), schoolYear: SchoolYear.optional() }),
    Workspace,
  ),
}
