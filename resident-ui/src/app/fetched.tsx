import type { ComponentType } from 'preact';
import { Waiting } from '../design/waiting';
import { useLoad } from '../shared/use-load';
import { learn, words, type Part } from '../words/words';
import { Broken } from './broken';

/** A page that is fetched, with its words, when it is opened. What does not come is asked for twice. */
export function fetched(load: () => Promise<ComponentType>, ...parts: Part[]): ComponentType {
  let page: ComponentType | undefined;
  const fetchPage = async () => {
    const [came] = await Promise.all([load(), learn(...parts)]);
    page = came;
  };
  return function FetchedPage() {
    const fetching = useLoad(page ? undefined : 'page', () => fetchPage().catch(fetchPage));
    const Page = page;
    if (Page) return <Page />;
    if (fetching.state === 'failed') return <Broken why={words.shell.broken.unreachable} />;
    return (
      <div class="page">
        <Waiting loads={[fetching]} />
      </div>
    );
  };
}
