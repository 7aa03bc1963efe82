import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { build } from 'vite'
import { BUNDLED_PACKAGES } from '../../scripts/bundled-packages.mjs'
import { ROOT } from '../../scripts/project.mjs'

/**
 * Bundles programs that tests start hundreds of times, as the product itself is bundled: from source each
 * start costs a second, so 0.15 s. They lie below `out`, where packages
 * are found; `env` lets them keep their compiled code beside them.
 */
export async function buildChildren(name: string, inputs: Readonly<Record<string, string>>) {
  const folder = join(ROOT, 'out', 'test-children', name)
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: BUNDLED_PACKAGES },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { ...inputs },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  })
  return {
    path: (child: string) => join(folder, `${child}.js`),
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
