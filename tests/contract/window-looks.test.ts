import { describe, expect, test } from 'vitest'
import { startApp } from '#tests/support/test-app.ts'

describe('looks of windows', () => {
  test('are there after a restart, and a value that is too long is refused', async () => {
    const one = await startApp()
    expect(await one.call('window.recall', {})).toEqual({ values: {} })
    await one.call('window.remember', { key: 'theme', value: 'dark' })
    await one.call('window.remember', { key: 'widths.minutes', value: { list: 280 } })
    const tooLong = one.call('window.remember', { key: 'theme', value: 'x'.repeat(20_000) })
    await expect(tooLong).rejects.toMatchObject({ code: 'invalid-input' })
    await one.close()
    const two = await startApp({ dataFolder: one.dataFolder })
    expect(await two.call('window.recall', {})).toEqual({
      values: { theme: 'dark', 'widths.minutes': { list: 280 } },
    })
  })
})
