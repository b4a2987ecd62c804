import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { nodeFlags } from './node-flags.mjs'
import { findNode } from './packages.mjs'
import { at, withBin } from './process.mjs'

/** Runs a TypeScript file of the project with the right Node, in place of this process: signals go to it, its exit code is ours. */
export function forward(script, args) {
  // Wherever the command is typed, the data are those beside the program.
  const env = { ROOMED_DATA: at('.roomed'), ...withBin() }
  const child = spawn(findNode(), [...nodeFlags, at(script), ...args], { stdio: 'inherit', env })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  // Ctrl-C in a terminal reaches the child by itself; a second one would look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  if (process.env.npm_lifecycle_event) onParentGone(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    process.stderr.write(`Node could not be run: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

/** npm, when a service manager ends it, dies without telling us: the server would go on and hold its port and its data. */
function onParentGone(then) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 250)
  watch.unref()
}
