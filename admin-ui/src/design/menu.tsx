import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export type MenuAct = {
  key: string;
  label: string;
  icon: LucideIcon;
  onPress: () => void;
  /** Stands last, behind a line. */
  destructive?: boolean;
};

/** A button that opens a list of acts. */
export function ActMenu({
  label,
  button,
  acts,
}: {
  label: string;
  button: ReactNode;
  acts: readonly MenuAct[];
}) {
  return (
    <MenuTrigger>
      <AriaButton className="button button-neutral" aria-label={label}>
        {button}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label}>
          {acts.map((act) => (
            <MenuItem
              key={act.key}
              id={act.key}
              textValue={act.label}
              className={`menu-item${act.destructive ? ' menu-destructive' : ''}`}
              onAction={act.onPress}
            >
              <act.icon aria-hidden size={18} />
              {act.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
