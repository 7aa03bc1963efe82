/** The value of `--name VALUE` or `--name=VALUE`, among arguments that are partly the browser's own. */
export function toldOption(argv: readonly string[], name: string): string | null {
  const at = argv.indexOf(`--${name}`)
  const joined = argv.find((argument) => argument.startsWith(`--${name}=`))
  const value = joined === undefined ? (at < 0 ? undefined : argv[at + 1]) : joined.slice(name.length + 3)
  return value === undefined || value === '' || value.startsWith('--') ? null : value
}
