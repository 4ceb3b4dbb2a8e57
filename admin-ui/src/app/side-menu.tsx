import { Link } from '@tanstack/react-router';
import { ChevronDown, House } from 'lucide-react';
import { useId, useState } from 'react';
import type { Role } from '@/api/types';
import type { MenuEntry, MenuGroup } from '@/routing/menu';
import { may } from '@/session/rights';
import { words } from '@/words/common';
import { menu } from './menu';

/** What the role may use, in groups that can be folded; which are folded is kept on this device. `onGo`: an entry was pressed. */
export function SideMenu({ role, onGo }: { role: Role; onGo?: () => void }) {
  const home: MenuEntry = { to: '/', label: words.home, icon: House, right: 'home' };
  return (
    <nav className="side-nav" aria-label={words.mainMenu}>
      <SideLink entry={home} exact onGo={onGo} />
      {menu.map((group) => (
        <Group key={group.label} group={group} role={role} onGo={onGo} />
      ))}
    </nav>
  );
}

function Group({ group, role, onGo }: { group: MenuGroup; role: Role; onGo?: () => void }) {
  const id = useId();
  const [folded, setFolded] = useFolded(group.label);
  const entries = group.entries.filter((entry) => may(role, entry.right));
  if (entries.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="side-group"
        aria-expanded={!folded}
        aria-controls={id}
        onClick={() => setFolded(!folded)}
      >
        {group.label}
        <ChevronDown aria-hidden size={18} />
      </button>
      <ul id={id} hidden={folded}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <SideLink entry={entry} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** `exact`: a page with pages below it that have their own entry is current only on its own address. */
function SideLink({ entry, exact = false, onGo }: { entry: MenuEntry; exact?: boolean; onGo?: () => void }) {
  return (
    <Link
      to={entry.to}
      className="side-link"
      onClick={onGo}
      activeOptions={{ exact: exact || entry.exact, includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <entry.icon aria-hidden size={19} />
      {entry.label}
    </Link>
  );
}

function useFolded(label: string): [boolean, (folded: boolean) => void] {
  const key = `machiyaku.menu.${label}`;
  const [folded, setFolded] = useState(() => localStorage.getItem(key) === 'folded');
  return [
    folded,
    (next) => {
      if (next) localStorage.setItem(key, 'folded');
      else localStorage.removeItem(key);
      setFolded(next);
    },
  ];
}
