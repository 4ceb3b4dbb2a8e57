import { expect, type Locator, type Page } from '@playwright/test';

/** The windows that the console has to hold at: the usual ones, and 1366 × 768 zoomed to 200 and 400 percent. */
export const windows = [
  { name: '1366 x 768', width: 1366, height: 768 },
  { name: '1024 x 768', width: 1024, height: 768 },
  { name: '200 percent', width: 683, height: 384 },
  { name: '400 percent', width: 342, height: 192 },
] as const;

/**
 * Somebody with eyes sees it without scrolling: inside the window, and nothing lies over it. What is larger than the
 * window is seen from its beginning.
 */
export async function seen(thing: Locator): Promise<void> {
  await expect.poll(() => thing.evaluate(whatHides), { message: `${thing} in sight` }).toBe('');
}

/** What has the focus is in sight, and it is something. */
export async function focusSeen(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toBeFocused();
  await seen(page.locator(':focus'));
}

function whatHides(element: Element): string {
  const box = element.getBoundingClientRect();
  const inset = 4;
  const middle = box.left + box.width / 2;
  const lowest = Math.min(box.bottom, box.top + innerHeight * 0.6) - inset;
  const places = [
    [middle, box.top + inset],
    [middle, lowest],
  ] as const;
  for (const [x, y] of places) {
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `outside the window at ${x}, ${y}`;
    const top = document.elementFromPoint(x, y);
    if (!top || !(element.contains(top) || top.contains(element)))
      return `under ${top?.outerHTML.slice(0, 120)}`;
  }
  return '';
}
