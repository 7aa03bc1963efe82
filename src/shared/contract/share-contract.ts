import { z } from 'zod'
import { IsoDay } from '../model/date-fields.ts'
import { recordId } from '../model/field.ts'
import { ForgottenHistory } from './forgotten-history.ts'
import { KindName } from './records-contract.ts'
import { WorkspaceRole } from './workspace-contract.ts'
import { command, exchange, query } from './procedure.ts'

export const BundleState = z.enum(['new', 'same', 'older', 'newer-program', 'damaged', 'unknown-sender'])

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** One field before and after; long texts are cut. */
export const FieldChange = z.object({
  /** `agenda/<row>/title` */
  path: z.string(),
  /** Titles of the rows on the way. */
  rows: z.array(z.string()),
  before: Scalar,
  after: Scalar,
})
export type FieldChange = z.infer<typeof FieldChange>

export const RecordChange = z.object({
  change: z.enum(['added', 'changed', 'removed']),
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  /** What reads differently, the first fields of it; empty for a record that came or went whole. */
  fields: z.array(FieldChange),
})

export const ReceivedBundle = z.object({
  file: z.string(),
  /** Id of the institution that wrote it; empty where it could not be read. */
  from: z.string(),
  fromName: z.string(),
  device: z.string(),
  state: BundleState,
  /** The newer program that wrote it; left out where this one understands all of it. */
  program: z.string().optional(),
  /** How many files of annexes it carries; left out where it carries none. */
  files: z.number().int().optional(),
  /** It came sealed; left out where it came open. */
  sealed: z.boolean().optional(),
  changes: z.object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int() }),
  /** The first of them, one by one; of a receiving of thousands of records not all, `changes` counts each. */
  records: z.array(RecordChange),
  /** Why it was not merged, in words; empty where it was. */
  reason: z.string(),
  receipt: z.string(),
  createdAt: z.string().nullable(),
})
export type ReceivedBundle = z.infer<typeof ReceivedBundle>

export const ReceiveReport = z.object({
  bundles: z.array(ReceivedBundle),
  conflicts: z.array(
    z.object({ kind: z.string(), id: z.string(), path: z.string(), values: z.array(z.unknown()) }),
  ),
  /** `null` where nothing was merged. */
  mergeId: z.string().nullable(),
})
export type ReceiveReport = z.infer<typeof ReceiveReport>

export const SendReport = z.object({
  /** Path of the written file inside the folder; `null` when there was nothing to hand over. */
  bundle: z.string().nullable(),
  bytes: z.number().int(),
  receipt: z.string(),
  records: z.number().int(),
})
export type SendReport = z.infer<typeof SendReport>

/** One of the values two computers gave a field, with who wrote it where and when. */
export const Claim = z.object({
  value: Scalar,
  by: z.string(),
  device: z.string(),
  at: z.string().nullable(),
})
export type Claim = z.infer<typeof Claim>

/** A question that stays until a person answers it. */
export const FieldConflict = z.object({
  ownerId: z.string(),
  ownerName: z.string(),
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  /** `agenda/<row>/title` */
  path: z.string(),
  /** Titles of the rows on the way, so that people see which one is meant. */
  rows: z.array(z.string()),
  claims: z.array(Claim),
  /** Its owner decides; the municipality may decide what it goes by meanwhile. */
  mayDecide: z.boolean(),
  /** What the municipality goes by until the owner decides; `null` where it said nothing. */
  advice: z.object({ value: Scalar, reason: z.string(), decidedOn: z.string().nullable() }).nullable(),
})
export type FieldConflict = z.infer<typeof FieldConflict>

/** A record of a meeting as people recognise it. */
export const NamedMeeting = z.object({
  id: z.string(),
  kind: z.literal('meeting'),
  title: z.string(),
  date: z.string().nullable(),
  startTime: z.string().nullable(),
  number: z.string().nullable(),
  state: z.string(),
  changedAt: z.string().nullable(),
  changedBy: z.string(),
})
export type NamedMeeting = z.infer<typeof NamedMeeting>

/** Two records of one meeting: `kept` speaks for both, or would. */
export const MeetingPair = z.object({
  kept: NamedMeeting,
  other: NamedMeeting,
  reasons: z.array(z.enum(['time', 'number'])),
  /** Why they cannot be joined as they are. */
  obstacle: z.enum(['both-registered', 'annulled']).nullable(),
  /** How many fields joining carries into the kept one. */
  brings: z.number().int(),
  /** How many fields only the other one has; the kept one is a paper given out and stays as it is. */
  staysBehind: z.number().int(),
  /** What both have filled differently: `before` in the kept one, `after` in the other. */
  differences: z.array(FieldChange),
})
export type MeetingPair = z.infer<typeof MeetingPair>

/** Two joined records; what came into the other one since is told in the same way. */
export const JoinedMeeting = MeetingPair.omit({ reasons: true })
export type JoinedMeeting = z.infer<typeof JoinedMeeting>

const PairOfIds = z.tuple([recordId(), recordId()])

/** An institution as people recognise it. */
export const NamedInstitution = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string(),
  place: z.string(),
  /** Described here, not by others. */
  isOwn: z.boolean(),
})
export type NamedInstitution = z.infer<typeof NamedInstitution>

/** One institution under two ids: `own` goes, or would go, by the id of `listed`. */
export const InstitutionPair = z.object({
  own: NamedInstitution,
  listed: NamedInstitution,
  reasons: z.array(z.enum(['code', 'name'])),
})
export type InstitutionPair = z.infer<typeof InstitutionPair>

/** What another device has told through the share about what this one handed over. */
export const Receipt = z.object({
  orgId: z.string(),
  orgName: z.string(),
  device: z.string(),
  role: WorkspaceRole,
  at: z.string(),
  /** It has the last facts and all before them. */
  hasAll: z.boolean(),
})
export type Receipt = z.infer<typeof Receipt>

/** Something in what would be handed over that speaks of a person. */
export const PersonalFinding = z.object({
  kind: KindName,
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  path: z.string(),
  rows: z.array(z.string()),
  what: z.enum(['personal-code', 'phone', 'email', 'minor']),
  match: z.string(),
  replacement: z.string(),
})
export type PersonalFinding = z.infer<typeof PersonalFinding>

/** What taking a merge back, or bringing it back, did to the records. */
export const UndoReport = z.object({
  mergeId: z.string(),
  records: z.number().int(),
  changes: z.object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int() }),
})
export type UndoReport = z.infer<typeof UndoReport>

export const MergeRow = z.object({
  mergeId: z.string(),
  at: z.string(),
  /** Names of those whose bundles it took in. */
  from: z.array(z.string()),
  bundles: z.number().int(),
  records: z.number().int(),
  undoneAt: z.string().nullable(),
})
export type MergeRow = z.infer<typeof MergeRow>

export const HandedBundle = z.strictObject({
  name: z.string().min(1).max(300),
  base64: z.base64().max(90_000_000),
})

const FoundOrganisation = z.object({ id: z.string(), name: z.string(), role: WorkspaceRole })

export const DeviceTrust = z.enum(['seen', 'paired', 'revoked'])

/** A folder, or an address of a WebDAV collection with who asks; left out, it is who asked before. */
const SharePlaceInput = {
  folder: z.string().min(1).max(4000),
  user: z.string().max(300).optional(),
  password: z.string().max(2000).optional(),
}

export const shareContract = {
  'share.state': query(
    z.strictObject({}),
    z.object({
      folder: z.string().nullable(),
      status: z.enum(['not-chosen', 'ok', 'not-reachable', 'other-space', 'not-writable']),
      /** What a server said (`signed_out`), where one did; empty otherwise. */
      why: z.string(),
      /** Changes saved here and not yet handed over. */
      pendingChanges: z.number().int(),
      lastSentAt: z.string().nullable(),
      lastReceivedAt: z.string().nullable(),
      /** What others wrote is merged as soon as it is seen, without asking. */
      autoMerge: z.boolean(),
      /** Words of what this device handed over last; the receiver sees the same ones. */
      lastReceipt: z.string(),
      seenBy: z.array(Receipt),
      /** Organisations whose contribution is left out here. */
      excluded: z.array(z.object({ id: z.string(), name: z.string(), since: z.string() })),
      institutions: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** Ids it writes under: its own where it does not know the municipality's yet. */
          writers: z.array(z.string()),
          lastReceivedAt: z.string().nullable(),
          lastWrittenAt: z.string().nullable(),
          bundles: z.number().int(),
          /** `without-bundle`: its data is here, but no file of it was ever merged, as in practice. */
          state: z.enum(['received', 'without-bundle', 'never-received', 'damaged', 'newer-program']),
        }),
      ),
    }),
  ),
  /** Whether others have left something in the chosen folder; opens no file, so it may be asked often. */
  'share.notice': query(
    z.strictObject({}),
    z.object({
      state: z.enum(['not-chosen', 'not-reachable', 'ok']),
      /** Files that nobody has dealt with here, sound or not. */
      files: z.number().int(),
      /** Another one whenever these files are others; empty where there are none. */
      mark: z.string(),
    }),
  ),
  /** Who already writes in a folder, so that a school can find itself before it has a workspace. */
  'share.peek': query(
    z.strictObject({ folder: z.string().min(1).max(4000) }),
    z.object({ spaceId: z.string().nullable(), organisations: z.array(FoundOrganisation) }),
  ),
  /** Remembers the shared folder; `mayCreate` lets this device start a new space there. */
  'share.choose': exchange(
    z.strictObject({ ...SharePlaceInput, mayCreate: z.boolean().default(true) }),
    z.object({ folder: z.string(), spaceId: z.string(), created: z.boolean() }),
  ),
  /** Can a place be read and written? A share lies there, or nothing yet; all else is an error. Remembers nothing. */
  'share.test': query(z.strictObject(SharePlaceInput), z.object({ state: z.enum(['share', 'empty']) })),
  /** Lets the chosen place go; nothing is removed there or here. */
  'share.forget': command(z.strictObject({}), z.object({})),
  'share.configure': command(
    z.strictObject({ autoMerge: z.boolean().optional(), onlyPaired: z.boolean().optional() }),
    z.object({ autoMerge: z.boolean(), onlyPaired: z.boolean() }),
  ),
  /** Computers that have written, with the words people compare. */
  'share.devices': query(
    z.strictObject({}),
    z.object({
      own: z.object({ deviceId: z.string(), words: z.string() }),
      onlyPaired: z.boolean(),
      devices: z.array(
        z.object({
          deviceId: z.string(),
          orgName: z.string(),
          role: WorkspaceRole,
          label: z.string(),
          words: z.string(),
          /** `seen`: believed because its key was the first; `paired`: its words were compared. */
          trust: DeviceTrust,
          trustedAt: z.string().nullable(),
          lastReceivedAt: z.string().nullable(),
        }),
      ),
    }),
  ),
  'share.trust': command(
    z.strictObject({ deviceId: z.string().min(1).max(100), trust: DeviceTrust }),
    z.object({ deviceId: z.string(), trust: DeviceTrust }),
  ),
  'share.send': exchange(z.strictObject({ folder: z.string().min(1).max(4000).optional() }), SendReport),
  'share.receive': exchange(
    z.strictObject({
      folder: z.string().min(1).max(4000).optional(),
      /** Bundles that came by hand, read in place of the shared folder. */
      files: z.array(HandedBundle).min(1).max(100).optional(),
      dryRun: z.boolean().default(false),
      /** Only what these organisations wrote; the rest waits. */
      only: z.array(z.string().max(80)).max(10_000).optional(),
      /** A person has read how many records would go and typed it. */
      confirmRemovals: z.boolean().default(false),
      /** As if only paired devices were believed, this once. */
      onlyPaired: z.boolean().default(false),
    }),
    ReceiveReport,
  ),
  /** Codes, phones, addresses and names of pupils in what the next hand-over would carry. */
  'share.personalData': query(
    z.strictObject({}),
    z.object({
      findings: z.array(PersonalFinding),
      /** Former versions still have words that were replaced here. */
      remembersMasked: z.boolean(),
    }),
  ),
  /** Writes initials or a mark in place of one of them. */
  'share.mask': command(
    z.strictObject({
      kind: KindName,
      id: z.string().max(80),
      path: z.string().max(500),
      match: z.string().min(1).max(300),
    }),
    z.object({ left: z.number().int() }),
  ),
  /** Takes what was replaced out of the former versions too, for ever, with all steps of this computer. */
  'share.forgetMasked': command(z.strictObject({}), ForgottenHistory),
  /** What reads differently now than at the end of a day, by the clocks of those who wrote. */
  'share.changesSince': query(
    z.strictObject({ since: IsoDay }),
    z.object({
      since: z.string(),
      changes: z.object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int() }),
      records: z.array(RecordChange),
    }),
  ),
  /** Leaves out, or shows again, everything that one organisation wrote; nothing is deleted. */
  'share.exclude': command(
    z.strictObject({ institutionId: z.string().min(1).max(80), excluded: z.boolean() }),
    z.object({ institutionId: z.string(), excluded: z.boolean(), records: z.number().int() }),
  ),
  /** Every receiving that brought something, the newest first. */
  'share.merges': query(z.strictObject({}), z.object({ merges: z.array(MergeRow) })),
  'share.undo': command(z.strictObject({ mergeId: z.string().min(1).max(100) }), UndoReport),
  'share.redo': command(z.strictObject({ mergeId: z.string().min(1).max(100) }), UndoReport),
  /** Fields that two computers gave different values and nobody has decided. */
  'share.conflicts': query(z.strictObject({}), z.object({ conflicts: z.array(FieldConflict) })),
  /** Settles one question with one of its values; the reason is kept and travels with the decision. */
  'share.decide': command(
    z.strictObject({
      kind: z.string().max(60),
      id: z.string().max(80),
      path: z.string().min(1).max(500),
      value: Scalar,
      reason: z.string().trim().max(500).default(''),
    }),
    z.object({ decisionId: z.string(), left: z.number().int() }),
  ),
  /** Own records that look like one meeting made on two computers, and those that were joined. */
  'share.sameMeetings': query(
    z.strictObject({}),
    z.object({ pairs: z.array(MeetingPair), joined: z.array(JoinedMeeting) }),
  ),
  /**
   * Makes one of two records of a meeting speak for both; `take` names the fields in which the other one is right.
   * Of records joined before, brings what came into the other one since.
   */
  'share.join': command(
    z.strictObject({ ids: PairOfIds, take: z.array(z.string().max(500)).max(1000).default([]) }),
    z.object({ keptId: z.string(), joinedId: z.string() }),
  ),
  /** Takes joined records apart again; what was changed since stays. */
  'share.takeApart': command(
    z.strictObject({ joinedId: z.string().min(1).max(80) }),
    z.object({ keptId: z.string(), joinedId: z.string() }),
  ),
  /** Two records are two meetings: nobody is asked again. */
  'share.keepApart': command(
    z.strictObject({ ids: PairOfIds, reason: z.string().trim().max(500).default('') }),
    z.object({ ids: PairOfIds }),
  ),
  /** Own institutions that seem to be listed by others too, and those that were joined. */
  'share.sameInstitutions': query(
    z.strictObject({}),
    z.object({ pairs: z.array(InstitutionPair), joined: z.array(InstitutionPair.omit({ reasons: true })) }),
  ),
  /** The first one, of one's own, goes by the id of the second from now on; nothing is rewritten. */
  'share.joinInstitutions': command(z.strictObject({ ids: PairOfIds }), z.object({ ids: PairOfIds })),
  'share.partInstitutions': command(
    z.strictObject({ id: z.string().min(1).max(80) }),
    z.object({ id: z.string() }),
  ),
  /** Two institutions are two: nobody is asked again. */
  'share.keepInstitutionsApart': command(
    z.strictObject({ ids: PairOfIds, reason: z.string().trim().max(500).default('') }),
    z.object({ ids: PairOfIds }),
  ),
  /** Folders under a path, for hosts without a native dialog. */
  'share.listFolders': query(
    z.strictObject({ path: z.string().max(4000).nullable().default(null) }),
    z.object({
      path: z.string(),
      parent: z.string().nullable(),
      folders: z.array(z.object({ name: z.string(), path: z.string() })),
    }),
  ),
}
