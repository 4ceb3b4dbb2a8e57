import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { currentAccess, onAccessChange } from '@/api/access';
import { DemoRibbon } from '@/design/demo-ribbon';
import { Unsent } from '@/features/reception/unsent';
import { SignInAgain } from '@/features/signin/sign-in-again';
import { useMe } from '@/session/me';
import { words } from '@/words/common';
import { Header } from './header';
import { OverrideBanner } from './override-banner';
import { SideMenu } from './side-menu';

/** Header, side menu and the page; the same on every page of the console. */
export function Shell() {
  const me = useMe();
  const main = useFocusOnNewPage();
  const access = useSyncExternalStore(onAccessChange, currentAccess);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {me.demo && <DemoRibbon />}
      <Header me={me} />
      <div className="side">
        <SideMenu role={me.role} />
      </div>
      <main className="main" id="main" tabIndex={-1} ref={main}>
        <OverrideBanner me={me} />
        <Unsent me={me} />
        <div className="content">
          <Outlet />
        </div>
      </main>
      {access.state === 'expired' && <SignInAgain me={me} />}
    </div>
  );
}

/** After following a link the new page's title has the focus, so that it is read and Tab starts there. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.querySelector('h1')?.focus();
  }, [pathname]);
  return main;
}
