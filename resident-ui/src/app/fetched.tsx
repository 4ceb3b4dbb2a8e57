import type { ComponentType } from 'preact';
import { Waiting } from '../design/waiting';
import { useLoad } from '../shared/use-load';
import { learn, words, type Part } from '../words/words';
import { Broken } from './broken';

/** A page that is fetched when it is opened, or before. */
export interface FetchedPage {
  Page: ComponentType;
  /** So that the next step is there when it is taken. What does not come now is asked for then. */
  prefetch: () => Promise<void>;
}

/** Fetches a page with its words. What does not come is asked for twice. */
export function fetched(load: () => Promise<ComponentType>, ...parts: Part[]): FetchedPage {
  let page: ComponentType | undefined;
  const fetchPage = async () => {
    const [came] = await Promise.all([load(), learn('problems', ...parts)]);
    page = came;
  };
  function Page() {
    const fetching = useLoad(page ? undefined : 'page', () => fetchPage().catch(fetchPage));
    const Came = page;
    if (Came) return <Came />;
    if (fetching.state === 'failed') return <Broken why={words.shell.broken.unreachable} />;
    return (
      <div class="page">
        <Waiting loads={[fetching]} />
      </div>
    );
  }
  return { Page, prefetch: () => fetchPage().catch(() => undefined) };
}
