const JSON_SCHEMA = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/
const CONFIG = /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/
const EMPTY_CONFIG = '__zod_globalConfig = {}'

function withoutJsonSchema(code) {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
  const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => name)
  const exported = [...names, ...renamed].map((name) => `without as ${name}`).join(', ')
  return `const refuse = () => { throw new Error('No JSON Schema is made here') }
const without = () => refuse
export { ${exported} }`
}

/** From the beginning, whichever script brings zod: its compiled parsers need eval, which the page's policy forbids. */
function withoutCompiler(code) {
  if (!code.includes(EMPTY_CONFIG)) throw new Error('zod keeps its settings elsewhere now')
  return code.replace(EMPTY_CONFIG, '__zod_globalConfig = { jitless: true }')
}

/**
 * zod as a page can have it: without its compiler, and without how a schema turns into JSON Schema, which every schema brings
 * along and no screen asks for. A screen that asks all the same is refused.
 * @returns {import('vite').Plugin}
 */
export const zodForPages = () => ({
  name: 'zod-for-pages',
  enforce: 'pre',
  transform(code, id) {
    if (JSON_SCHEMA.test(id)) return withoutJsonSchema(code)
    return CONFIG.test(id) ? withoutCompiler(code) : null
  },
})
