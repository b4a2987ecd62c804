import { useState } from 'react'
import { Check, Dialog, KeyHint } from '../ui/index.ts'
import { setSingleKeys, singleKeysOn, useKeyMap } from './keys.ts'
import { words } from './words.ts'

/** `?`: every key that works here, nearest first. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const scopes = useKeyMap()
  const [on, setOn] = useState(singleKeysOn)
  const flip = (next: boolean) => {
    setOn(next)
    setSingleKeys(next)
  }
  return (
    <Dialog
      title={words.keyMap}
      open
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Check checked={on} onChange={flip}>
            {words.keysOn}
          </Check>
          <span className="rm-muted">{words.keysNote}</span>
        </>
      }
    >
      <div className="keymap">
        {scopes
          .filter((s) => s.keys.length > 0)
          .map((s) => (
            <section key={s.scope}>
              <h3>{s.scope}</h3>
              <dl>
                {s.keys.map((k) => (
                  <div key={k.key} style={{ display: 'contents' }}>
                    <dt>{k.label}</dt>
                    <dd>
                      <KeyHint keys={k.key} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  )
}
