import { SearchScreen } from '#renderer/features/search/search-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'

export const SearchRoute = () => {
  const go = useGo()
  return <SearchScreen onOpen={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)} />
}
