import { SchoolYearScreen } from '#renderer/features/school-year/school-year-screen.tsx'
import { PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'

export const SchoolYearRoute = () => {
  const go = useGo()
  return <SchoolYearScreen onOpenPlan={() => go(PATHS.plan)} />
}
