import { useEffect } from 'preact/hooks';
import { loadSites } from '../api/calls';
import { Empty } from '../design/banner';
import { LinkButton } from '../design/button';
import { Mark } from '../design/icon';
import { Waiting } from '../design/waiting';
import { useLoad } from '../shared/use-load';
import { words } from '../words/words';

/** The bare address: a demo lists its sites, a real server only says where to look. */
export function StartPage() {
  const sites = useLoad('sites', loadSites);
  const text = words.shell.start;
  useEffect(() => {
    document.title = text.title;
  }, [text.title]);

  return (
    <>
      <BareHead demo={sites.data?.demo ?? false} />
      <main class="page">
        <h1>{text.title}</h1>
        {sites.state !== 'ready' ? (
          <Waiting loads={[sites]} />
        ) : !sites.data.demo ? (
          <p>{text.lead}</p>
        ) : sites.data.sites.length === 0 ? (
          <Empty icon="info" title={text.none} />
        ) : (
          <>
            <p>{text.demoLead}</p>
            <ul class="stack">
              {sites.data.sites.map((site) => (
                <li key={site.slug}>
                  <LinkButton href={`/${site.slug}`}>{site.siteName}</LinkButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
    </>
  );
}

/** The head where no site is known. */
export function BareHead({ demo = false }: { demo?: boolean }) {
  return (
    <header class="site-head">
      {demo && <DemoRibbon />}
      <div class="site-head-inner">
        <span class="site-name">
          <Mark />
          <strong>{words.shell.service}</strong>
        </span>
      </div>
    </header>
  );
}

export function DemoRibbon() {
  return (
    <p class="demo-ribbon" role="note">
      {words.shell.demo}
    </p>
  );
}
