import { useEffect, type RefObject } from 'react';

const longest = 20;

/**
 * When what has the focus disappears (a row after its act, a dialog's opener, the undo in a toast), the focus goes to
 * the title of the nearest part of the page that is still there: never to nowhere. The desk of reception keeps its own.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let trail: Element[][] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    function note({ target }: FocusEvent) {
      if (target instanceof Element) trail = [pathOf(target), ...trail].slice(0, longest);
    }
    function look() {
      clearTimeout(timer);
      // Dialogs give the focus back a moment after they have gone.
      timer = setTimeout(() => {
        if (isLost(trail[0]?.[0]) && !document.querySelector('.desk')) goTo(standing(trail, main.current));
      }, 100);
    }
    const changes = new MutationObserver(() => isLost(trail[0]?.[0]) && look());
    document.addEventListener('focusin', note);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, [main]);
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) path.push(each);
  return path;
}

/** Nobody moved the focus away: what had it is gone. */
function isLost(last: Element | undefined): boolean {
  const active = document.activeElement;
  return last !== undefined && !last.isConnected && (active === null || active === document.body);
}

/** The innermost part with a title of its own around what had the focus, else the page. */
function standing(trail: readonly Element[][], main: HTMLElement | null): HTMLElement | null {
  for (const path of trail) {
    const part = path.find((each) => each.isConnected && each !== main && main?.contains(each));
    const title = part?.closest('.card, .panel')?.querySelector<HTMLElement>('h2');
    if (title) return title;
    if (part) break;
  }
  return main?.querySelector<HTMLElement>('h1') ?? null;
}

function goTo(title: HTMLElement | null) {
  if (!title) return;
  if (!title.hasAttribute('tabindex')) title.tabIndex = -1;
  title.focus({ preventScroll: isVisible(title) });
}

function isVisible(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
