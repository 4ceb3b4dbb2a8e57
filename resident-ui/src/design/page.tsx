import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useSite } from '../shared/site';
import { words } from '../words/words';
import { HelpBlock } from './help-block';

interface PageProps {
  /** In the browser's title; the heading too, unless the page draws its own. */
  title: string;
  ownHeading?: boolean;
  lead?: string;
  help?: keyof Pick<typeof words.shell.help, 'call' | 'trouble' | 'reasons'>;
  wide?: boolean;
  /** Full-width strip above the column: the stepper. */
  strip?: ComponentChildren;
  children?: ComponentChildren;
}

/** One screen: title, heading with the focus, content, and the phone number at its end. */
export function Page(props: PageProps) {
  const {
    title,
    ownHeading = false,
    lead,
    help = 'trouble',
    wide = false,
    strip,
    children,
  } = props;
  const page = useRef<HTMLDivElement>(null);
  const { siteName } = useSite();

  useEffect(() => {
    document.title = `${title} | ${siteName}`;
  }, [title, siteName]);

  // As the page is drawn: a little later somebody types already, and would lose what is typed.
  useLayoutEffect(() => {
    if (firstPage) firstPage = false;
    else beginAt(page.current?.querySelector('h1'));
  }, []);

  return (
    <div ref={page}>
      {strip}
      <div class={wide ? 'page wide' : 'page'}>
        {!ownHeading && (
          <div class="page-title">
            <h1 tabIndex={-1}>{title}</h1>
            {lead && <p>{lead}</p>}
          </div>
        )}
        {children}
        <HelpBlock title={words.shell.help[help]} />
      </div>
    </div>
  );
}

/** With the focus on the heading, and the heading in sight wherever the page before was left. */
function beginAt(heading: HTMLElement | null | undefined): void {
  heading?.focus({ preventScroll: true });
  const top = heading?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > innerHeight) scrollTo(0, 0);
}

/** When the site is opened, the browser's own start of the page is right; later the heading is. */
let firstPage = true;
