import { rmSync } from 'node:fs';
import { VENUE } from '../support/demo';
import { Office } from '../support/office';
import { Resident } from '../support/resident';
import { isRunning, newDataDirectory, Stack } from '../support/stack';
import { expect, test } from '../support/test';

const PORT = Number(process.env['E2E_SECOND_PORT'] || 18182);

/** Milliseconds; a start that waits for the server left behind takes a minute more. */
const LONGEST_START = 30_000;

test.use({ baseURL: `http://localhost:${PORT}` });

test('a confirmed booking outlives a power cut', async ({ page, playwright, baseURL, expectErrors }) => {
  test.setTimeout(180_000);
  expectErrors(401, /net::ERR_/, /Failed to fetch dynamically imported module/);
  const data = newDataDirectory();
  let stack = await Stack.start(data, PORT);
  const firstStart = stack.startedIn; // which made the database and the demo data
  const request = await playwright.request.newContext({ baseURL });
  try {
    const before = await inventory(request);
    const resident = new Resident(page);
    await resident.comesIn({ number: '0000000001', birthDate: '1950-01-01' });
    await resident.startsBooking();
    await resident.choosesPlace(/ファイザー/, VENUE);
    await resident.goesToCalendar();
    await resident.choosesDay();
    await resident.choosesTime(/^10:00/);
    await resident.goesToConfirmation();
    await resident.presses('予約する');
    await expect(page.getByRole('heading', { name: '予約できました' })).toBeVisible();
    await stack.kill();

    const code = /R[0-9A-Z]{3} [0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    const orphan = stack.databaseServer();
    expect(orphan, 'the killed program leaves its database server behind').toBeDefined();

    stack = await Stack.start(data, PORT);
    expect(stack.startedIn, 'milliseconds to start again').toBeLessThan(Math.max(LONGEST_START, firstStart));
    expect(isRunning(orphan ?? 0), 'the server left behind is gone').toBe(false);
    await page.reload();
    await expect(page.getByText(code)).toBeVisible();
    expect(await inventory(request), 'demo data are made once').toEqual(before);

    const killed = stack.databaseServer() ?? 0;
    process.kill(killed, 'SIGKILL');
    await expect
      .poll(() => [undefined, killed].includes(stack.databaseServer()), {
        message: 'the database is started again',
        timeout: 90_000,
      })
      .toBe(false);
    await expect.poll(() => stack.isReady(), { message: 'and serves again', timeout: 30_000 }).toBe(true);
    await page.reload();
    await expect(page.getByText(code)).toBeVisible();

    const server = stack.databaseServer() ?? 0;
    await stack.stop();
    await expect.poll(() => isRunning(server), 'Ctrl-C stops the database too').toBe(false);
    expect(stack.databaseServer()).toBeUndefined();
  } finally {
    await request.dispose();
    await stack.stop();
    rmSync(data, { recursive: true, force: true });
  }
});

async function inventory(request: Parameters<typeof Office.open>[0]) {
  const office = await Office.open(request);
  return {
    sites: await request.get('/api/sites').then((answer) => answer.json()),
    venues: await office.total('venues'),
    slots: await office.total('slots'),
    vouchers: await office.total('vouchers'),
  };
}
