import { spawn } from 'node:child_process'
import { findNode, root, withBin } from './ensure.mjs'

/** Runs a TypeScript file of the project with the right Node, in place of this process: signals go to it, its exit code is ours. */
export function forward(script, args, cwd = process.cwd()) {
  const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', new URL(`../../${script}`, import.meta.url).pathname, ...args], { cwd, stdio: 'inherit', env: withBin() })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
  return root
}
