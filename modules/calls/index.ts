import { answerCall } from './answer.ts'
import { approveProtocol, endApproval, readProtocol } from './approve.ts'
import { beginCall, identifyCaller, ring, takeCall, whoCalls } from './begin.ts'
import { closeCall, replyCall, tellCaller } from './finish.ts'
import { callLog, listCalls, showCall } from './list.ts'
import { routeCall } from './route.ts'

export const callActions = [
  ring,
  beginCall,
  takeCall,
  whoCalls,
  identifyCaller,
  answerCall,
  routeCall,
  replyCall,
  tellCaller,
  closeCall,
  listCalls,
  showCall,
  callLog,
  readProtocol,
  approveProtocol,
  endApproval,
] as const
