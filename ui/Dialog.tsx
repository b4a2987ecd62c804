import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import './menu.css'
import { words } from './words.ts'

export interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  /** Buttons; the first stands left, apart from the one that does it. */
  foot?: ReactNode
  size?: 'small' | 'wide'
  children: ReactNode
}

/** A question that must be answered first. At most one a visit. */
export function Dialog({ title, open, onClose, foot, size = 'small', children }: DialogProps) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={size === 'wide' ? 760 : 480}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div data-form="true">{children}</div>
      {foot ? <div className="rm-dialog-foot">{foot}</div> : null}
    </Modal>
  )
}
