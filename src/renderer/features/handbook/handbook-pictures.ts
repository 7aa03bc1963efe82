/** Pictures that `npm run picture` takes of the program itself, by the name a page calls them. */
const FILES = import.meta.glob<string>('../../../../resources/handbook/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

const byName = new Map(
  Object.entries(FILES).map(([file, address]) => [
    file.split('/').at(-1)?.replace('.png', '') ?? '',
    address,
  ]),
)

export const pictureAddress = (name: string): string | undefined => byName.get(name)
