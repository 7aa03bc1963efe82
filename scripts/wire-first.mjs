const CHUNK = 'wire'

/**
 * Names the small script that opens the wire before the page's own, which imports it: it runs as soon as it is there, and
 * asks the program while the large one is still coming.
 * @returns {import('vite').Plugin}
 */
export const wireFirst = () => ({
  name: 'wire-first',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const wire = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === CHUNK)
      if (wire === undefined) throw new Error(`The page has no script "${CHUNK}"`)
      const attrs = { type: 'module', crossorigin: true, src: `./${wire.fileName}` }
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
    },
  },
})
