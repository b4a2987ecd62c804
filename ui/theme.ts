import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core'

/** Deep teal, ten steps: step 8 is the accent on paper, step 4 the accent in the dark. */
const teal: MantineColorsTuple = [
  '#e6f1ef',
  '#cfe5e2',
  '#a3d0ca',
  '#78cdc2',
  '#4cc3b5',
  '#2da296',
  '#1a8a7f',
  '#127a70',
  '#0b6b62',
  '#08554e',
]

/** Mantine speaks through our tokens: whatever part of it appears wears the same ink, paper and line. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontSizes: {
    xs: 'var(--size-12)',
    sm: 'var(--size-14)',
    md: 'var(--size-16)',
    lg: 'var(--size-20)',
    xl: 'var(--size-28)',
  },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.3', xl: '1.2' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 2px 12px rgb(0 0 0 / 12%)',
    lg: '0 4px 24px rgb(0 0 0 / 16%)',
    xl: '0 8px 32px rgb(0 0 0 / 18%)',
  },
  components: {
    Modal: {
      defaultProps: { centered: true, overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 }, transitionProps: { duration: 100 } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
  },
})
