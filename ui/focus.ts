import type { KeyboardEvent } from 'react'

const FIELDS = 'input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled])'

function fieldsOf(root: ParentNode): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLInputElement>(FIELDS)].filter((el) => el.offsetParent !== null)
  const groups = new Set<string>()
  return all.filter((el) => {
    if (el.type !== 'radio') return true
    if (groups.has(el.name)) return false
    groups.add(el.name)
    return true
  })
}

const scopeOf = (el: Element): ParentNode => el.closest('form, [data-form], main') ?? document

/** Moves focus to the field after this one, within its form. */
export function focusNext(from: Element | null): void {
  if (!from) return
  const all = fieldsOf(scopeOf(from))
  const at = all.indexOf(from as HTMLElement)
  const next = all[at + 1]
  next?.focus()
  if (next instanceof HTMLInputElement && next.type !== 'radio') next.select()
}

/** Alt+N: the next field with nothing in it, from the focused one on and round again. */
export function focusNextEmpty(root: ParentNode = document): void {
  const all = fieldsOf(root)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const isEmpty = (el: HTMLElement) => {
    if (!(el instanceof HTMLInputElement)) return (el as HTMLTextAreaElement).value === ''
    return el.type === 'radio' ? !root.querySelector(`input[name="${CSS.escape(el.name)}"]:checked`) : el.value === ''
  }
  ;[...all.slice(at + 1), ...all.slice(0, at + 1)].find(isEmpty)?.focus()
}

/** Enter in a field goes on to the next one; it never sends a form by accident. */
export function goOn(e: KeyboardEvent<HTMLElement>): void {
  if (e.key !== 'Enter' || e.ctrlKey || e.metaKey) return
  e.preventDefault()
  focusNext(e.currentTarget)
}

/** Types into an input as a person would, so that React hears it. */
export function typeInto(input: HTMLInputElement, key: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const start = input.selectionStart ?? input.value.length
  const end = input.selectionEnd ?? start
  const erase = key === 'Backspace'
  const from = erase && start === end ? Math.max(0, start - 1) : start
  set?.call(input, input.value.slice(0, from) + (erase ? '' : key) + input.value.slice(end))
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
