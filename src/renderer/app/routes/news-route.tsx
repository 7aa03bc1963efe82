import { NewsScreen } from '#renderer/features/news/news-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'

export const NewsRoute = () => {
  const go = useGo()
  return <NewsScreen onOpen={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.home)} />
}
