import { test as base } from '@playwright/test';
import { Looking } from './looking';
import { Office } from './office';

interface Fixtures {
  /** Looks at the page: no axe finding, nothing runs off sideways, and a picture of it. */
  look: (step: string) => Promise<void>;
  /** Answers with these statuses, and errors like these, belong to the story; any other on the console fails it. */
  expectErrors: (...errors: (number | RegExp)[]) => void;
  /** The administrator behind the scenes: makes what a story needs. */
  office: Office;
}

type Expected = (number | RegExp)[];

export const test = base.extend<Fixtures & { expected: Expected; console: void }>({
  expected: async ({}, use) => use([]),

  expectErrors: async ({ expected }, use) => use((...errors) => void expected.push(...errors)),

  console: [
    async ({ context, expected }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (failed) => errors.push(String(failed.error())));
      await use();
      const faults = errors.filter((error) => !isExpected(error, expected));
      base.expect(faults, 'errors on the console').toEqual([]);
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

function isExpected(error: string, expected: Expected): boolean {
  const status = Number(/the server responded with a status of (\d+)/.exec(error)?.[1]);
  if (status === 401 && error.endsWith('/refresh)')) return true; // nobody was signed in yet
  return expected.some((each) => (each instanceof RegExp ? each.test(error) : each === status));
}
