import { useRef, useState } from 'react'
import { Button } from '../../../ui/index.ts'
import './imports.css'
import { words } from './words.ts'

/** Where a chart is dropped, or chosen by key. */
export function DropChart({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !busy) onFile(file)
  }
  return (
    <section
      className="im-drop"
      aria-label={words.drop}
      data-over={over}
      onDragOver={(e) => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault()
        setOver(false)
        take(e.dataTransfer.files)
      }}
    >
      <strong>{busy ? words.reading : words.drop}</strong>
      <span className="im-quiet">{words.dropNote}</span>
      <Button busy={busy} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.gz,application/json,application/fhir+json"
        onChange={(e) => {
          take(e.target.files)
          e.target.value = ''
        }}
      />
    </section>
  )
}
