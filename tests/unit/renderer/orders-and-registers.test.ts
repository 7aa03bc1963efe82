import { describe, expect, it } from 'vitest'
import { SCHEMAS } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { effectRows, writeEffect } from '#renderer/features/orders/effect-rows.ts'
import { pointKeyOf } from '#renderer/features/orders/point-moves.ts'
import { periodsOf } from '#renderer/features/registers/periods-of.ts'
import { parseRunKey, runKey } from '#renderer/lib/run-key.ts'
import { isNamedAsPicture, pictureType } from '#renderer/forms/read-file.ts'

const pressed = (key: string, alt = false, ctrl = false, shift = false) =>
  pointKeyOf({ key, altKey: alt, ctrlKey: ctrl, shiftKey: shift })

/** A writer that keeps what it is told. */
function recorder() {
  const told: unknown[] = []
  const writer: FieldWriter = {
    set: (path, value) => told.push(['set', path.join('/'), value]),
    paste: () => undefined,
    write: () => undefined,
    remove: (path) => told.push(['remove', path.join('/')]),
    move: () => undefined,
    flush: () => undefined,
  }
  return { told, writer }
}

describe('points of an order by keyboard', () => {
  it('[row 91] takes the keys of rows and leaves those that write letters', () => {
    expect(pressed('Enter', true)).toBe('new')
    expect(pressed('Enter', false, true)).toBe('new')
    expect(pressed('Enter', true, false, true)).toBe('sub')
    expect(pressed('Delete', true)).toBe('remove')
    expect(pressed('ArrowUp', true)).toBe('up')
    expect(pressed('Enter')).toBeNull()
    expect(pressed('Delete')).toBeNull()
    // AltGr writes a letter of the Lithuanian keyboard.
    expect(pressed('Enter', true, true)).toBeNull()
    expect(pressed('ą', true)).toBeNull()
  })
})

describe('what an order does', () => {
  const order = SCHEMAS.order.parse({
    id: 'o',
    institutionId: 'x',
    subject: 'Dėl x',
    effect: 'founds-body',
    effectOnId: 'kk',
    effects: [{ id: 'e', effect: 'approves', targetId: 'pv' }],
  })

  it('[row 18] shows the one effect of an older record first and makes it a row when it is changed', () => {
    const rows = effectRows(order)
    expect(rows.map(({ effect, targetId }) => [effect, targetId])).toEqual([
      ['founds-body', 'kk'],
      ['approves', 'pv'],
    ])
    const { told, writer } = recorder()
    const [older] = rows
    if (older === undefined) throw new Error('no row')
    writeEffect(writer, order, older, 'targetId', 'kk2')
    expect(told).toEqual([
      ['set', expect.stringMatching(/^effects\/.+/), expect.objectContaining({ targetId: 'kk2' })],
      ['set', 'effect', 'none'],
      ['set', 'effectOnId', null],
    ])
  })

  it('lets the target go when the effect becomes another, and takes a row away whole', () => {
    const { told, writer } = recorder()
    const row = order.effects[0]
    if (row === undefined) throw new Error('no row')
    writeEffect(writer, order, row, 'effect', 'repeals')
    writeEffect(writer, order, row, 'removed', null)
    expect(told).toEqual([
      ['set', 'effects/e', { ...row, effect: 'repeals', targetId: null }],
      ['remove', 'effects/e'],
    ])
  })
})

describe('registers', () => {
  it('name a run without a register in an address and know it again', () => {
    const run = { kind: 'order' as const, ownRun: 'council-decision' }
    expect(parseRunKey(runKey(run))).toEqual(run)
    expect(parseRunKey('V-isakymai')).toBeNull()
  })

  it('[row 22] offer every period that holds papers and the present one, newest first', () => {
    const series = ['2018', '2017'].map((period) => ({
      kind: 'order' as const,
      institutionId: 'x',
      registerId: 'V',
      ownRun: null,
      period,
      title: '',
      troubles: 0,
    }))
    const place = { registerId: 'V', ownRun: null }
    expect(periodsOf(series, place, 'calendar-year', '2019-03-01')).toEqual(['2019', '2018', '2017'])
    expect(periodsOf(series, place, 'school-year', '2018-10-01')[0]).toBe('2018-2019')
    expect(periodsOf([], place, 'never', '2019-03-01')).toEqual(['all'])
  })
})

describe('files on the screen', () => {
  it('[row 13] are pictures by their bytes, never by their name', () => {
    expect(
      pictureType(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64')),
    ).toBe('image/png')
    expect(pictureType(Buffer.from('<svg onload="x">').toString('base64'))).toBeNull()
    expect(pictureType(Buffer.from('%PDF-1.7').toString('base64'))).toBeNull()
    expect(isNamedAsPicture('nuotrauka.JPG')).toBe(true)
    expect(isNamedAsPicture('nuotrauka.jpg.exe')).toBe(false)
  })
})
