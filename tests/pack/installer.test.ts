import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { carriedIn, defaultDataFolder } from '#main/entry/default-data-folder.ts'
import config, { PORTABLE } from '../../electron-builder.config.mjs'
import { importedPackages, licencesText, shippedPackages } from '../../scripts/pack/licences.mjs'
import { softwareBill } from '../../scripts/pack/sbom.mjs'
import { ROOT } from '../../scripts/project.mjs'

const HERE = { platform: process.platform, arch: process.arch }

/** The description that the builder brings of its own configuration. */
const builderSchema = () => {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const schema: unknown = JSON.parse(readFileSync(builder.resolve('app-builder-lib/scheme.json'), 'utf8'))
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
}

/** Licences that let a program be given away closed, with their words beside it. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'MIT AND OFL-1.1',
])

const Picture = z.object({ icon: z.string() })
const Pictures = z.object({
  directories: z.object({ buildResources: z.string() }),
  fileAssociations: z.tuple([z.looseObject({ icon: z.string() })]),
  win: Picture,
  linux: Picture,
})

/** The side of a square PNG, from its own head. */
const pngSide = (png: Buffer): number => {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16))
  return png.readUInt32BE(16)
}

describe('installers', () => {
  test('are described as electron-builder understands it, and a wrong description is refused', () => {
    const schema = builderSchema()
    expect(schema.safeParse(config).error).toBeUndefined()
    expect(schema.safeParse({ ...config, ...PORTABLE }).error).toBeUndefined()
    expect(schema.safeParse({ ...config, nsis: { ...config.nsis, oneClik: true } }).success).toBe(false)
    expect(schema.safeParse({ ...config, electronFuses: { runAsNod: false } }).success).toBe(false)
  })

  test('shut the ways into the program that Electron leaves open', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(config.publish).toBeNull()
    expect(config.asarUnpack).toEqual(['**/*.node'])
  })

  test('[row 100] own bundles: a double click opens them with us, and they have a picture of all sizes', () => {
    const told = Pictures.parse(config)
    const [kind] = told.fileAssociations
    expect(kind).toMatchObject({ ext: 'kmd', name: 'Komanda', mimeType: 'application/x-komanda' })
    const folder = join(ROOT, told.directories.buildResources)
    const resource = (...path: string[]) => readFileSync(join(folder, ...path))
    for (const name of [kind.icon, told.win.icon]) {
      const ico = resource(name)
      const count = ico.readUInt16LE(4)
      const sides = Array.from({ length: count }, (_entry, index) => {
        const entry = ico.subarray(6 + 16 * index, 22 + 16 * index)
        const at = entry.readUInt32LE(12)
        const side = pngSide(ico.subarray(at, at + entry.readUInt32LE(8)))
        expect(side % 256).toBe(entry.readUInt8(0))
        return side
      })
      expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256])
    }
    expect(PORTABLE).toMatchObject({ win: { icon: told.win.icon }, linux: { icon: told.linux.icon } })
    for (const side of [16, 32, 48, 64, 128, 256, 512]) {
      expect(pngSide(resource(told.linux.icon, `${side}x${side}.png`))).toBe(side)
    }
  })

  test('bring the licence of every package whose code they carry', () => {
    const shipped = shippedPackages(ROOT, HERE)
    const names = shipped.map(({ name }) => name)
    for (const imported of importedPackages(ROOT)) {
      if (imported !== 'electron') expect(names).toContain(imported)
    }
    expect(names).toEqual(expect.arrayContaining(['react', 'zod', 'better-sqlite3', 'docx']))
    expect(shipped.filter(({ licence }) => !ALLOWED.has(licence))).toEqual([])
    expect(licencesText(ROOT, HERE)).toContain('react ')
  })

  test('say what they are made of: each package in them, by the version and hash of the lock file', () => {
    const bill = softwareBill(ROOT, HERE)
    expect({ format: bill.bomFormat, version: bill.specVersion }).toEqual({
      format: 'CycloneDX',
      version: '1.5',
    })
    const shipped = shippedPackages(ROOT, HERE).map(({ name, version }) => `${name}@${version}`)
    expect(bill.components.map(({ name, version }) => `${name}@${version}`)).toEqual(shipped)
    const refs = bill.components.map((component) => component['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(bill.dependencies[0]?.dependsOn).toEqual(refs)
    for (const { purl, hashes, licenses } of bill.components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/)
      expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }])
      expect(licenses).toHaveLength(1)
    }
    const native = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}`
    expect(bill.components.filter(({ name }) => name.startsWith(native))).toHaveLength(1)
    for (const told of [config, PORTABLE]) {
      expect(told.extraFiles).toContainEqual({ from: 'dist/sbom.cdx.json', to: 'sbom.cdx.json' })
    }
  })

  test('of packages without a hash in the lock file none are made', () => {
    const root = mkdtempSync(join(tmpdir(), 'komanda-lock-'))
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { integrity?: string }>
    }
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
    expect(softwareBill(root, HERE).components.length).toBeGreaterThan(20)
    delete lock.packages['node_modules/zod']?.integrity
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
    expect(() => softwareBill(root, HERE)).toThrow('node_modules/zod has no hash')
  })

  test('uninstalling leaves the data, and tells by the right name where they are', () => {
    expect(config.nsis?.deleteAppDataOnUninstall).toBe(false)
    const script = readFileSync(join(ROOT, 'resources/installer', config.nsis?.include ?? ''), 'utf8')
    const told = /%LOCALAPPDATA%\\(\w+):/u.exec(script)?.[1]
    const place = { platform: 'win32', env: { LOCALAPPDATA: 'L' }, home: '' } as const
    expect(join('L', told ?? '')).toBe(defaultDataFolder(place))
    // Without the mark of its first letter the compiler of installers takes the script for another alphabet.
    expect(script.startsWith('\uFEFF')).toBe(true)
    expect(script).toContain('/SD IDOK')
  })

  test('a program that is carried along keeps its data beside itself, an installed one does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'komanda-carried-'))
    const program = join(folder, 'Komanda.exe')
    expect(carriedIn(program)).toBeNull()
    writeFileSync(join(folder, 'komanda-portable.txt'), '')
    expect(carriedIn(program)).toBe(folder)
    const place = { platform: 'win32', env: {}, home: 'C:\\Users\\a' } as const
    expect(defaultDataFolder({ ...place, carriedIn: folder })).toBe(join(folder, 'duomenys'))
    expect(defaultDataFolder({ ...place, env: { KOMANDA_DATA: 'D:\\x' }, carriedIn: folder })).toBe('D:\\x')
    expect(defaultDataFolder({ ...place, carriedIn: null })).not.toContain('duomenys')
  })
})
