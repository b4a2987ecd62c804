import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const budget = 250_000

/** Weighs the script that the first page needs, and fails the build when it grows over its budget. */
const weighFirstPage: Plugin = {
  name: 'weigh-first-page',
  apply: 'build',
  generateBundle(_, bundle) {
    const seen = new Set<string>()
    const weigh = (name: string): number => {
      const chunk = bundle[name]
      if (chunk?.type !== 'chunk' || seen.has(name)) return 0
      seen.add(name)
      return gzipSync(chunk.code).length + chunk.imports.reduce((sum, each) => sum + weigh(each), 0)
    }
    const entries = Object.values(bundle).filter((c) => c.type === 'chunk' && c.isEntry)
    const bytes = entries.reduce((sum, c) => sum + weigh(c.fileName), 0)
    const line = `first page: ${(bytes / 1000).toFixed(1)} kB of compressed script, of ${budget / 1000} kB`
    if (bytes > budget) this.error(line)
    this.info(line)
  },
}

const server = 'http://127.0.0.1:8080'

/** The web shell. In development the page comes from here and the answers from the server on 8080. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), weighFirstPage],
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
