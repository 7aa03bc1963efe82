import type { Body } from '../../model/body.ts'
import type { Institution } from '../../model/institution.ts'
import type { Activity, Indicator } from '../../model/plan.ts'

/** What is known already, by which a source's words find their records. */
export interface IntakeContext {
  readonly institutions: readonly Institution[]
  readonly bodies: readonly Body[]
  readonly activities: readonly Activity[]
  readonly indicators: readonly Indicator[]
  /** The workspace's own organisation. */
  readonly selfId: string
  readonly role: 'institution' | 'municipality'
  /** The municipality's id, where it is known. */
  readonly municipalityId: string | null
  readonly defaultYear: number | null
}
