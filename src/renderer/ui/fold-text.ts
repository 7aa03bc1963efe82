/** Lower case without marks: `Šeda` and `seda` become the same. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase('lt')
    .replace(/\p{Mark}/gu, '')
