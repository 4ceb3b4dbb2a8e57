import type { ComponentChildren } from 'preact';
import type { Site } from '../api/types';
import { Mark } from '../design/icon';
import { useAddress, useSite } from '../shared/site';
import { useSession } from '../shared/use-session';
import { words } from '../words/words';
import { EndingSoon } from './ending-soon';
import { Menu } from './menu';
import { DemoRibbon } from './start-page';

/** What surrounds every page of a site: ribbon, head with menu, foot. */
export function Frame({ children }: { children: ComponentChildren }) {
  const site = useSite();
  const session = useSession();
  const { to } = useAddress();
  const signedIn = session.kind === 'in';
  const ready = signedIn && !session.mustAcceptTerms && !session.mustRegister;

  return (
    <>
      <a class="skip" href="#main">
        {words.shell.skip}
      </a>
      <header class="site-head">
        {site.demo && <DemoRibbon />}
        <div class="site-head-inner">
          <a class="site-name" href={to(ready ? 'mypage' : '')}>
            <Mark />
            <span>
              <small>{site.tenantName}</small>
              <strong>{withoutTenant(site)}</strong>
            </span>
          </a>
          {signedIn && <Menu full={ready} />}
        </div>
      </header>
      <main id="main">{children}</main>
      {signedIn && <EndingSoon />}
      <footer class="site-foot no-print">
        <nav aria-label={words.shell.termsLinks}>
          <ul>
            <li>
              <a href={to('terms')}>{words.shell.terms}</a>
            </li>
          </ul>
        </nav>
      </footer>
    </>
  );
}

/** まちやく市 / ワクチン予約: the organiser's name stands once, on its own line. */
function withoutTenant({ siteName, tenantName }: Site): string {
  return siteName.replace(tenantName, '').trim() || siteName;
}
