const PARTS = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/

/**
 * Leaves out how zod turns a schema into JSON Schema, which every schema brings along and no screen asks for.
 * A screen that asks all the same is refused.
 * @returns {import('vite').Plugin}
 */
export const zodWithoutJsonSchema = () => ({
  name: 'zod-without-json-schema',
  enforce: 'pre',
  transform(code, id) {
    if (!PARTS.test(id)) return null
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => name)
    const exported = [...names, ...renamed].map((name) => `without as ${name}`).join(', ')
    return `const refuse = () => { throw new Error('No JSON Schema is made here') }
const without = () => refuse
export { ${exported} }`
  },
})
