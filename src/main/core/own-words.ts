import { z } from 'zod'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import type { Db, ReadDb } from '../db/database.ts'
import { readSetting, writeSetting } from '../db/settings.ts'

const SETTING = 'spellingWords'
const Words = z.array(z.string())

/** Words that somebody at this computer called right; often names, so they stay here. */
export const ownWords = (db: ReadDb): readonly string[] => readSetting(db, SETTING, Words) ?? []

export const keepOwnWords = (db: Db, words: readonly string[]): void =>
  writeSetting(db, SETTING, [...new Set(words)].toSorted(compareLithuanian))
