import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to an address of the program. */
export const useGo = (): ((path: string) => void) => {
  const router = useRouter()
  return useCallback((path: string) => router.history.push(path), [router])
}
