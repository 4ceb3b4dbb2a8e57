import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { today } from '../support/city-time';
import { VENUE } from '../support/demo';
import { Office } from '../support/office';
import type { Engine, Size } from './engine';
import { Firefox, FIREFOX } from './firefox';
import { OLD_CHROMIUM, OldChromium } from './old-chromium';
import { walkAsResident } from './resident-walk';
import { walkAsStaff } from './staff-walk';
import { Visitor } from './visitor';
import { WebKit, WEBKIT } from './webkit';

const PICTURES = 'test-results/pictures/engines';
const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1024, height: 768 };
const DESKTOP = { width: 1440, height: 900 };
const EVERY_TIME = { tag: '@every-time' };
const engines = {
  Firefox: { program: FIREFOX, start: (size: Size): Promise<Engine> => Firefox.start(size) },
  WebKit: { program: WEBKIT, start: (size: Size): Promise<Engine> => WebKit.start(size) },
  'Chromium 80': { program: OLD_CHROMIUM, start: (size: Size): Promise<Engine> => OldChromium.start(size) },
};
type Name = keyof typeof engines;

const test = base.extend<{ office: Office }>({
  office: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ baseURL });
    await use(await Office.open(request));
    await request.dispose();
  },
});

test.setTimeout(240_000);

test(
  'a resident books, changes and cancels in WebKit on a phone',
  EVERY_TIME,
  async ({ office }, { title }) => {
    await visit('WebKit', PHONE, title, async (visitor) => asResident(visitor, office));
  },
);

test('a resident books, changes and cancels in WebKit on a desktop', async ({ office }, { title }) => {
  await visit('WebKit', DESKTOP, title, async (visitor) => asResident(visitor, office));
});

test('a resident books, changes and cancels in Chromium 80', async ({ office }, { title }) => {
  await visit('Chromium 80', PHONE, title, async (visitor) => asResident(visitor, office));
});

for (const [size, screen] of [[PHONE, 'a phone'] as const, [DESKTOP, 'a desktop'] as const]) {
  test(`a resident books, changes and cancels in Firefox on ${screen}`, async ({ office }, { title }) => {
    await visit('Firefox', size, title, async (visitor) => asResident(visitor, office));
  });
}

test('staff prepare, book and record in Firefox on a desktop', EVERY_TIME, async ({ office }, { title }) => {
  await visit('Firefox', DESKTOP, title, async (visitor) => asStaff(visitor, office));
});

test('staff prepare, book and record in WebKit on a tablet', async ({ office }, { title }) => {
  await visit('WebKit', TABLET, title, async (visitor) => asStaff(visitor, office));
});

async function asResident(visitor: Visitor, office: Office): Promise<void> {
  const { number } = await office.registerVoucher('1950-01-01');
  await walkAsResident(visitor, number);
}

async function asStaff(visitor: Visitor, office: Office): Promise<void> {
  const caller = await office.registerVoucher('1951-10-12');
  const booked = await office.registerVoucher('1952-10-12');
  await office.register(booked, 'オオノ', 'ユキ');
  const slot = await office.addSlot({
    name: `本日 ${visitor.engine.version}`,
    venueId: (await office.venue(VENUE)).id,
    vaccineId: (await office.vaccine(/ファイザー.*12歳/)).id,
    startsAt: `${today()}T00:00:00`,
    endsAt: `${today()}T23:59:00`,
    // Full once the visitor is booked: nobody in another story finds a seat here.
    capacity: 1,
    sameDay: true,
  });
  const { checkInCode } = await office.book(booked, slot);
  await walkAsStaff(visitor, { caller, checkInCode });
}

async function visit(name: Name, size: Size, title: string, walk: (visitor: Visitor) => Promise<void>) {
  const { program, start } = engines[name];
  test.skip(!existsSync(program), `${name} is not installed here: scripts/engines says how`);
  const engine = await start(size);
  mkdirSync(PICTURES, { recursive: true });
  const visitor = new Visitor(engine, join(PICTURES, title.replace(/\W+/g, '-')));
  try {
    await walk(visitor);
    expect(await engine.faults(), 'errors of the page').toEqual([]);
  } catch (failed) {
    await engine.picture(test.info().outputPath('where-it-stopped.png')).catch(() => undefined);
    throw failed;
  } finally {
    await engine.close();
  }
}
