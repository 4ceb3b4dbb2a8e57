import { useRouter, useRouterState, type AnyRouter } from '@tanstack/react-router';
import { useEffect, type RefObject } from 'react';

/** The address whose title was drawn last; nothing before the first page. */
const drawn = new WeakMap<AnyRouter, string>();

/**
 * The title of a new page takes the focus, so that it is read and Tab starts there; so does one that replaces the title
 * that had it. A field that the page itself put the focus into keeps it, and a freshly loaded page starts at its top.
 */
export function useTitleFocus(title: RefObject<HTMLElement | null>) {
  const router = useRouter();
  // Not where one is going: the page before is still drawn then.
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    const before = drawn.get(router);
    if (pathname !== undefined) drawn.set(router, pathname);
    if (before === undefined) return;
    const active = document.activeElement;
    const lost = active === null || active === document.body;
    if (!lost && (before === pathname || isField(active))) return;
    title.current?.focus();
    // The router has put the page to its top by then.
    requestAnimationFrame(() => title.current?.scrollIntoView?.({ block: 'nearest' }));
  }, [router, pathname, title]);
}

/** Only fields of the page, not the search in the header, from which pages are opened too. */
function isField(active: Element): boolean {
  return active.matches('main :is(input, select, textarea), .dialog *');
}
