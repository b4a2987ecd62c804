import { type OutputOf, useAct } from '../../../app/index.ts'
import { Button, Check, Dialog, SelectField, Stack, StatusMark, toast } from '../../../ui/index.ts'
import { words } from './words.ts'

type List = OutputOf<'recalls.list'>
type Role = keyof typeof words.roles
const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }))

/** Each rule with who says so; whether it is used here, and whose list it is. */
export function RulesDialog({ data, onClose }: { data: List; onClose: () => void }) {
  const act = useAct('recalls.set_rule', { keep: false, onDone: () => toast({ text: words.ruleSaved }) })
  const may = data.may['set_rule']
  const set = (rule: List['rules'][number], change: { isOn?: boolean; ownerRole?: Role | null }) => {
    const ownerRole = (change.ownerRole === undefined ? rule.ownerRole : change.ownerRole) as Role | null
    void act.run({ ruleId: rule.id, isOn: change.isOn ?? rule.isOn, ownerRole, version: rule.version })
  }
  return (
    <Dialog title={words.rulesTitle} open size="wide" onClose={onClose} foot={<Button onClick={onClose}>{words.close}</Button>}>
      <Stack gap={2}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {may?.allowed ? null : <p className="rm-second">{may?.because}</p>}
        {data.rules.map((r) => (
          <div key={r.id} className="rc-rule">
            <div>
              {may?.allowed ? (
                <Check checked={r.isOn} onChange={(isOn) => set(r, { isOn })}>
                  <b>{r.title}</b>
                </Check>
              ) : (
                <StatusMark state={r.isOn ? 'done' : 'open'}>
                  <b>{r.title}</b>
                </StatusMark>
              )}
              <div className="rm-second">{words.source(r.publisher, r.year)}</div>
              <div className="rm-muted">{r.source}</div>
            </div>
            {may?.allowed && r.isOn && !r.atVisitOnly ? (
              <SelectField
                stacked
                label={words.whose}
                value={r.ownerRole ?? ''}
                placeholder={words.nobodys}
                options={roles}
                onChange={(v) => set(r, { ownerRole: (v || null) as Role | null })}
              />
            ) : null}
          </div>
        ))}
      </Stack>
    </Dialog>
  )
}
