import { Outlet } from '@tanstack/react-router';
import { useRef, useSyncExternalStore } from 'react';
import { currentAccess, onAccessChange } from '@/api/access';
import { DemoRibbon } from '@/design/demo-ribbon';
import { useKeptFocus } from '@/design/kept-focus';
import { SiteName } from '@/design/tab-title';
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
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
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
          <SiteName value={me.siteName}>
            <Outlet />
          </SiteName>
        </div>
      </main>
      {access.state === 'expired' && <SignInAgain me={me} />}
    </div>
  );
}
