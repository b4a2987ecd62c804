import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import './fonts.css'
import './mantine.css'
import './tokens.css'
import './base.css'
import { theme } from './theme.ts'

const schemes = localStorageColorSchemeManager({ key: 'roomed-scheme' })

/** Colour scheme, theme and the ground styles; once, around everything. */
export function Root({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
      {children}
    </MantineProvider>
  )
}
