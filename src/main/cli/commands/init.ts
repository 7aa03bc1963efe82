import { AppError } from '#shared/contract/app-error.ts'
import { WorkspaceRole } from '#shared/contract/workspace-contract.ts'
import { workspaceContract } from '#shared/contract/workspace-contract.ts'
import { recordId } from '#shared/model/field.ts'
import { fieldIssues } from '../../core/router.ts'
import type { RunCommand } from '../command-entry.ts'
import { asOneOf, asSchoolYear } from '../option-values.ts'
import { UsageError } from '../usage-error.ts'

/** An id that others have to be able to refer to. */
function asInstitutionId(value: string | undefined): string | null {
  if (value === undefined || recordId().safeParse(value).success) return value ?? null
  throw new UsageError('not-an-id', { name: value })
}

/** Makes the workspace of an empty data folder. Input is judged before the folder is touched. */
export const init: RunCommand = async (given, context) => {
  const { translate, dataFolder } = context
  const checked = workspaceContract['workspace.create'].input.safeParse({
    role: asOneOf('--role', given.required('role'), WorkspaceRole.options),
    name: given.required('name'),
    municipality: given.text('municipality') ?? '',
    institutionId: asInstitutionId(given.text('institution-id')),
    author: given.text('author') ?? translate('cli.author'),
    deviceLabel: given.text('device') ?? '',
    schoolYear: asSchoolYear(given.text('school-year')),
  })
  if (!checked.success) {
    throw new AppError('invalid-input', 'Wrong names', { details: { issues: fieldIssues(checked.error) } })
  }
  const { openApp } = await import('../open-app.ts')
  const made = await openApp(context, (app) => app.call('workspace.create', checked.data as never))
  const { workspaceId, role, deviceId, name } = made
  return {
    json: { workspaceId, role, deviceId },
    text: translate('cli.init.done', { role, name, workspaceId, folder: dataFolder }),
  }
}
