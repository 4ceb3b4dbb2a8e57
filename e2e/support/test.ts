import { test as base, type ConsoleMessage } from '@playwright/test';
import { Looking } from './looking';
import { Office } from './office';

interface Fixtures {
  /** Looks at the page: no axe finding, nothing runs off sideways, and a picture of it. */
  look: (step: string) => Promise<void>;
  /** Answers of the server with these statuses are part of the story; every other error on the console fails it. */
  expectAnswers: (...statuses: number[]) => void;
  /** The administrator behind the scenes: makes what a story needs. */
  office: Office;
}

export const test = base.extend<Fixtures & { expectedAnswers: Set<number>; console: void }>({
  expectedAnswers: async ({}, use) => use(new Set()),

  expectAnswers: async ({ expectedAnswers }, use) =>
    use((...statuses) => statuses.forEach((status) => expectedAnswers.add(status))),

  console: [
    async ({ context, expectedAnswers }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (isFault(message, expectedAnswers)) errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (failed) => errors.push(String(failed.error().stack)));
      await use();
      base.expect(errors, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],

  look: async ({ page }, use, info) => {
    const looking = new Looking(page, info);
    await use((step) => looking.at(step));
  },

  office: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ baseURL });
    await use(await Office.open(request));
    await request.dispose();
  },
});

export { expect } from '@playwright/test';

function isFault(message: ConsoleMessage, expected: Set<number>): boolean {
  if (message.type() !== 'error') return false;
  const status = /the server responded with a status of (\d+)/.exec(message.text())?.[1];
  if (status === '401' && message.location().url.endsWith('/refresh')) return false; // nobody was signed in yet
  return !(status && expected.has(Number(status)));
}
