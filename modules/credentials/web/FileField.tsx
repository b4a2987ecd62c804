import { useState } from 'react'
import { Field, type FieldMessage } from '../../../ui/index.ts'
import { type EvidenceFile, mostEvidence } from '../evidence.ts'
import { words } from './words.ts'

interface FileFieldProps {
  label: string
  value: EvidenceFile | null
  onChange: (file: EvidenceFile | null) => void
  message?: FieldMessage | null | undefined
}

/** Reads a file as base64, in parts: one call with five million arguments would be too many. */
async function read(file: File): Promise<EvidenceFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return { name: file.name.slice(0, 200), data: btoa(text) }
}

/** A scan or a photo of a paper. */
export function FileField({ label, onChange, message }: FileFieldProps) {
  const [tooLarge, setTooLarge] = useState(false)
  const choose = (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > mostEvidence)
    if (!file || file.size > mostEvidence) return onChange(null)
    void read(file).then(onChange)
  }
  return (
    <Field
      label={label}
      aside={<span className="rm-muted">{words.evidenceHint}</span>}
      message={tooLarge ? { kind: 'block', text: words.tooLarge } : message}
    >
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className="cr-file"
          type="file"
          accept="application/pdf,image/png,image/jpeg"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onChange={(e) => choose(e.target.files?.[0])}
        />
      )}
    </Field>
  )
}
