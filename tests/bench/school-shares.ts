import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bucketOf, MODEL_VERSION, SCHEMAS } from '#shared/model/kinds.ts'
import { diffRecord, encodeSegment } from '#shared/model/leaves.ts'
import { changeDocument, openDocument } from '#main/replica/document.ts'
import { encodeBundle } from '#main/share/bundle-format.ts'
import type { BundleFrame } from '#main/share/bundle-frames.ts'
import { createDeviceKey, type DeviceKey } from '#main/share/device-key.ts'

const AT = new Date('2018-10-01T08:00:00Z')

const meetingOf = (owner: string, school: number, index: number) =>
  SCHEMAS.meeting.parse({
    id: `m-${school}-${index}`,
    institutionId: owner,
    bodyId: `b-${school}`,
    date: `2018-${String(1 + (index % 12)).padStart(2, '0')}-11`,
    place: 'Mokytojų kambarys',
    pupilCount: index,
    agenda: ['Dėl plano', 'Dėl kelionės', 'Dėl kita'].map((title, item) => ({
      id: `a${item}`,
      title,
      decisions: [{ id: `d${item}`, text: 'Pritarti.' }],
    })),
  })

/** The facts of one meeting as a school's program writes them: a document with one change. */
function frameOf(owner: string, school: number, index: number): BundleFrame {
  const meeting = meetingOf(owner, school, index)
  const record = `meeting|${encodeSegment(meeting.id)}`
  const steps = diffRecord(SCHEMAS.meeting, meeting, new Map())
    .filter(({ audience }) => audience === 'facts')
    .map((op) => ({ record, op }))
  const { chunk } = changeDocument(openDocument([]), steps, { by: 'sekretorė', on: owner, from: 'typed' }, AT)
  return { docId: `${owner}|${bucketOf('meeting', meeting)}|facts`, chunk }
}

/** Writes the bundles of so many schools, much faster than so many programs would; nobody of them was ever opened. */
export function writeSchools(share: string, spaceId: string, schools: number, meetings: number): void {
  for (let school = 0; school < schools; school += 1) {
    const key: DeviceKey = createDeviceKey()
    const orgId = `ist-${String(school).padStart(20, '0')}`
    const meta = {
      format: 1,
      program: 'bench',
      schema: MODEL_VERSION,
      spaceId,
      orgId,
      orgName: `Mokykla ${school}`,
      role: 'institution' as const,
      deviceId: `d-${school}`,
      deviceLabel: 'Raštinė',
      kind: 'segment' as const,
      sequence: 1,
      createdAt: AT.toISOString(),
    }
    const frames = Array.from({ length: meetings }, (_, index) => frameOf(orgId, school, index))
    const file = join(share, `komanda/v1/${orgId}/d-${school}/00000001-0000000000000000.kmd`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, encodeBundle(meta, frames, key))
  }
}
