import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Site } from '../api/types';

export const SiteContext = createContext<Site | undefined>(undefined);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite outside of a site');
  return site;
}

type Query = Record<string, string | undefined>;

/** An address of this site; parts of the query that are empty are left out. */
export function pathTo(slug: string, page: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  const search = params.toString();
  return `/${slug}${page && `/${page}`}${search && `?${search}`}`;
}

/** What is chosen lives in the address: `go` moves on, `choose` replaces a part of it in place. */
export function useAddress() {
  const { slug } = useSite();
  const { path, query, route } = useLocation();
  return {
    query: query as Query,
    to: (page: string, next: Query = {}) => pathTo(slug, page, next),
    go: (page: string, next: Query = {}) => route(pathTo(slug, page, next)),
    replace: (page: string, next: Query = {}) => route(pathTo(slug, page, next), true),
    choose: (part: Query) => {
      const page = path.split('/').slice(2).join('/');
      route(pathTo(slug, page, { ...query, ...part }), true);
    },
  };
}
