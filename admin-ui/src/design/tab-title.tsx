import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { words } from '@/words/common';

/** The resident site that the console works for; empty before somebody has signed in. */
export const SiteName = createContext('');

let faultyForms: readonly { faults: number }[] = [];
const listeners = new Set<() => void>();

function change(next: typeof faultyForms) {
  faultyForms = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** While a form on the page was refused, its number of faults stands in front of the page's title. */
export function useFaultsInTitle(faults: number) {
  useEffect(() => {
    if (faults === 0) return;
    const mine = { faults };
    change([...faultyForms, mine]);
    return () => change(faultyForms.filter((each) => each !== mine));
  }, [faults]);
}

/** The browser tab: what is wrong, the page, the site. */
export function TabTitle({ page }: { page: string }) {
  const site = useContext(SiteName);
  const faulty = useSyncExternalStore(subscribe, () => faultyForms).at(-1);
  const parts = [page, site, words.product].filter(Boolean).join(' - ');
  return <title>{faulty ? `${words.faulty(faulty.faults)} - ${parts}` : parts}</title>;
}
