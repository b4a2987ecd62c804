import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The design-system page: `vite -c ui/gallery/vite.config.ts`. Never part of the product's build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  server: { port: 5174 },
  build: { outDir: '../../dist/gallery', emptyOutDir: true },
})
