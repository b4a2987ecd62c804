import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:8080'

/** The web shell. In development the page comes from here and the answers from the server on 8080. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: 'assets/manifest.json',
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, proxy: { '/api': server, '/paper': server, '/healthz': server } },
})
