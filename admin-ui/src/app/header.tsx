import { Link, useLocation } from '@tanstack/react-router';
import { Menu as MenuIcon, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Me } from '@/api/types';
import { Brand } from '@/design/brand';
import { Button } from '@/design/button';
import { words } from '@/words/common';
import { clock, cityTime, spokenDate } from '@/words/dates';
import { AccountMenu } from './account-menu';
import { HeaderSearch } from './header-search';
import { SideMenu } from './side-menu';

export function Header({ me }: { me: Me }) {
  return (
    <header className="header">
      <FoldedMenu me={me} />
      <Link to="/" className="brand">
        <Brand tenant={me.tenantName} />
      </Link>
      <HeaderSearch />
      <span className="ml-auto" />
      <Clock />
      <AccountMenu me={me} />
    </header>
  );
}

/** Below 1280 px the side menu waits behind this button. */
function FoldedMenu({ me }: { me: Me }) {
  const { href } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  return (
    <span className="menu-button">
      <Button icon={MenuIcon} onClick={() => setOpenAt(href)}>
        {words.menu}
      </Button>
      <ModalOverlay
        className="scrim"
        isDismissable
        isOpen={openAt === href}
        onOpenChange={(open) => !open && setOpenAt(undefined)}
      >
        <Modal className="drawer">
          <Dialog aria-label={words.menu} className="outline-none">
            <div className="p-2">
              <Button icon={X} onClick={() => setOpenAt(undefined)}>
                {words.close}
              </Button>
            </div>
            <SideMenu role={me.role} onGo={() => setOpenAt(undefined)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </span>
  );
}

function Clock() {
  const [now, setNow] = useState(() => cityTime(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(cityTime(new Date())), 5_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="header-clock text-ink2" dateTime={now.slice(0, 16)}>
      {spokenDate(now)} {clock(now)}
    </time>
  );
}
