import { ReportSaveMenu } from '#renderer/features/export/report-save-menu.tsx'
import { ReportsScreen } from '#renderer/features/paper/reports-screen.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from '../use-go.ts'
import { useRouteId } from '../use-route-id.ts'

export const ReportsRoute = () => {
  const go = useGo()
  return (
    <ReportsScreen
      openId={useRouteId()}
      onOpen={(id) => go(`${PATHS.reports}/${encodeURIComponent(id)}`)}
      moreActions={(asked) => <ReportSaveMenu request={asked} />}
      onOpenRecord={(kind, id) => go(pathOfRecord(kind, id) ?? PATHS.reports)}
    />
  )
}
