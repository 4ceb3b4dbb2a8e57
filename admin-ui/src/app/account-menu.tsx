import { useNavigate } from '@tanstack/react-router';
import { Check, ChevronDown, LogOut, Settings, UserRound } from 'lucide-react';
import {
  Button as AriaButton,
  Header as MenuHeading,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import type { Me } from '@/api/types';
import { Badge } from '@/design/badge';
import { themes, useTheme } from '@/design/theme';
import { signOut } from '@/session/sign-out';
import { roleWords, words } from '@/words/common';

/** Who is signed in; opens the choice of brightness and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const [theme, setTheme] = useTheme();
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      <AriaButton
        className="flex min-h-10 items-center gap-2 rounded-lg px-2"
        aria-label={`${words.account}:${me.name}、${roleWords[me.role]}`}
      >
        <span className="max-sm:hidden">
          <Badge look="faint" icon={UserRound}>
            {roleWords[me.role]}
          </Badge>
        </span>
        <b className="whitespace-nowrap">{me.name}</b>
        <ChevronDown aria-hidden size={18} />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={words.account}>
          <MenuSection
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const chosen = themes.find((each) => keys !== 'all' && keys.has(each));
              if (chosen) setTheme(chosen);
            }}
          >
            <MenuHeading className="menu-heading">{words.theme}</MenuHeading>
            {themes.map((each) => (
              <MenuItem key={each} id={each} className="menu-item" textValue={words.themes[each]}>
                <Check aria-hidden size={18} className={theme === each ? '' : 'invisible'} />
                {words.themes[each]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem
            className="menu-item border-t border-line"
            onAction={() => void navigate({ to: '/account' })}
          >
            <Settings aria-hidden size={18} />
            {words.accountSettings}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void signOut()}>
            <LogOut aria-hidden size={18} />
            {words.signOut}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
