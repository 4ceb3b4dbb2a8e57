/** The address shows plain values (?number=0012&page=1), never JSON; a page's `validateSearch` gives them types. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function writeSearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== '' && value !== null) written.set(name, String(value));
  return written.size === 0 ? '' : `?${written}`;
}
