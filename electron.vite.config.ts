import { existsSync } from 'node:fs'
import { vanillaExtractPlugin } from '@vanilla-extract/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { BUNDLED_PACKAGES } from './scripts/bundled-packages.mjs'
import { firstChunk } from './scripts/first-chunks.mjs'
import { localesForPages } from './scripts/locales-for-pages.mjs'
import { wireFirst } from './scripts/wire-first.mjs'
import { zodForPages } from './scripts/zod-for-pages.mjs'

/** Programs of their own: the hosts, and what runs in a worker or a child process beside them. */
const MAIN_ENTRIES: Readonly<Record<string, string>> = {
  electron: 'src/main/entry/electron.ts',
  server: 'src/main/entry/server.ts',
  cli: 'src/main/entry/cli.ts',
  'print-worker': 'src/main/print/print-worker.ts',
  'guard-child': 'src/main/replica/guard-child.ts',
  'source-child': 'src/main/intake/source-child.ts',
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      sourcemap: false,
      externalizeDeps: { exclude: BUNDLED_PACKAGES },
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(MAIN_ENTRIES).filter(([, file]) => existsSync(file))),
        // Flat: a bundle finds the workers and children it starts beside itself (core/entry-path.ts).
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunk-[name]-[hash].js',
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: firstChunk() }] },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      emptyOutDir: true,
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src/main/preload/preload.ts' },
        // A sandboxed preload can neither be a module nor load a second file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), vanillaExtractPlugin(), zodForPages(), localesForPages(), wireFirst()],
    // react-intl and its core bring a copy each, a patch version apart: the page carries one.
    resolve: {
      dedupe: ['intl-messageformat', '@formatjs/icu-messageformat-parser', '@formatjs/icu-skeleton-parser'],
    },
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      // Files only: the page's policy allows neither inline code nor inline fonts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // The shared room does nothing by being read: what of it a screen does not use comes with the screen that does.
        treeshake: { moduleSideEffects: [{ test: /\/src\/shared\//, sideEffects: false }] },
        // Sixty small scripts took longer to fetch than to read.
        output: {
          codeSplitting: {
            groups: [
              { name: 'wire', test: /[\\/]renderer[\\/]api[\\/]open-wire\.ts$/, priority: 1 },
              {
                name: 'react',
                test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
                tags: ['$initial'],
              },
              { name: 'first', tags: ['$initial'] },
            ],
          },
        },
      },
    },
  },
})
