import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../scripts/project.mjs'
import { readStartOptions, USAGE } from '../../../scripts/start-options.mjs'

const start = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), ...args], { encoding: 'utf8' })

describe('npm start', () => {
  test('tells how it is used, and opens nothing', () => {
    const { status, stdout } = start('--help')
    expect(status).toBe(0)
    expect(stdout.trim()).toBe(USAGE)
  })

  test('names an option it does not know, with status 2', () => {
    const { status, stdout, stderr } = start('--langas')
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('--langas')
  })

  test.each([[['--data']], [['--data', '--browser']], [['failas.komanda']]])('%j is wrong', (args) => {
    expect(readStartOptions(args).problem).not.toBeNull()
  })

  test('[row 100] passes a file on by its whole path, wherever npm goes', () => {
    const { problem, passed } = readStartOptions(['Jankai.kmd', '--data', 'duomenys'], '/home/ona')
    expect({ problem, passed }).toEqual({
      problem: null,
      passed: [resolve('/home/ona', 'Jankai.kmd'), '--data', 'duomenys'],
    })
    expect(readStartOptions(['nuotrauka.png']).problem).toBe('nuotrauka.png')
  })

  test('passes on what the program itself understands', () => {
    expect(readStartOptions(['--browser', '--data', 'duomenys', '--port=0', '--no-open'])).toEqual({
      problem: null,
      asksHelp: false,
      wantsBrowser: true,
      passed: ['--data', 'duomenys', '--port=0', '--no-open'],
    })
  })
})
