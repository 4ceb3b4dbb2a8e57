import { useLocation } from 'preact-iso';
import { pathTo, useSite } from './site';

/** Goes back to the page a login or a registration interrupted: a page of this site, else my page. */
export function useReturn() {
  const { slug } = useSite();
  const { query, route } = useLocation();
  const back = query['back'];
  const target = back?.startsWith(`/${slug}/`) ? back : pathTo(slug, 'mypage');
  return { back, target, goOn: () => route(target, true) };
}
