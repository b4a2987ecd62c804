import { KeyHint } from '../ui/index.ts'
import { Icon } from './Icon.tsx'
import { useMe } from './session.ts'
import { UnsentFlag } from './UnsentFlag.tsx'
import { UserChip } from './UserChip.tsx'
import { words } from './words.ts'

/** Search, what is not sent, whether the line holds, and who is here. */
export function TopBar({ lost, onSearch }: { lost: boolean; onSearch: () => void }) {
  const me = useMe()
  return (
    <header className="app-top">
      <button type="button" className="app-search" onClick={onSearch}>
        <Icon name="search" />
        {words.searchHint}
        <KeyHint keys="mod+k" />
      </button>
      <div className="app-top-end">
        {me.practice.demo && !me.practice.sandbox ? <span className="app-demo">{words.demo}</span> : null}
        <span role="status">
          {lost ? (
            <span className="app-flag" title={words.reconnectingWhy}>
              <Icon name="link" />
              {words.reconnecting}
            </span>
          ) : null}
        </span>
        <UnsentFlag />
        <UserChip />
      </div>
    </header>
  )
}
