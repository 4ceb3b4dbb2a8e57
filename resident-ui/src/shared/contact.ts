/**
 * The organiser's number, for those moments in which no site is known: at first what stands in the page itself, put there
 * by the server.
 */
let phone = document.querySelector('#app a[href^="tel:"]')?.textContent ?? undefined;

export function knownPhone(): string | undefined {
  return phone;
}

export function rememberPhone(known: string | null | undefined): void {
  phone = known ?? undefined;
}
