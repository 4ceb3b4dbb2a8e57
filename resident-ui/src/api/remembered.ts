/**
 * What the browser keeps of a visit, none of it a secret: a browser that keeps nothing only forgets it at the next page.
 * `site` is the slug of the site.
 */

/** Kept over a reload, for this tab only: an id without any right. */
export function personOfPage(site: string): string {
  return read(() => sessionStorage, personKey(site));
}

/** Without storage two people cannot be told apart on one browser. */
export function rememberPerson(site: string, person: string): void {
  write(() => sessionStorage, personKey(site), person);
}

/** Whether asking for a session is worth a call: a mark for this browser. */
export function visitedBefore(site: string): boolean {
  return read(() => localStorage, visitKey(site)) === '1';
}

export function rememberVisit(site: string, visiting: boolean): void {
  write(() => localStorage, visitKey(site), visiting ? '1' : '');
}

/** When the person last did something, in milliseconds; in whichever tab of this browser. */
export function lastActIn(site: string): number {
  return Number(read(() => localStorage, actKey(site)));
}

export function rememberAct(site: string, at: number): void {
  write(() => localStorage, actKey(site), String(at));
}

const personKey = (site: string) => `machiyaku.person.${site}`;
const visitKey = (site: string) => `machiyaku.visit.${site}`;
const actKey = (site: string) => `machiyaku.act.${site}`;

/** Where storage is blocked even naming it throws. */
function read(storage: () => Storage, key: string): string {
  try {
    return storage().getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    if (value) storage().setItem(key, value);
    else storage().removeItem(key);
  } catch {
    // Private mode: the next page starts without it.
  }
}
