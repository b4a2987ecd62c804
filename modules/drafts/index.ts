import { clearDraft, getDraft, saveDraft } from './drafts.ts'

export { clearDrafts } from './drafts.ts'
export const draftActions = [saveDraft, getDraft, clearDraft] as const
