import { useParams } from '@tanstack/react-router'

/** The id that ends the address; `null` where there is none. */
export const useRouteId = (): string | null => {
  const params: { readonly id?: string } = useParams({ strict: false })
  return params.id ?? null
}
