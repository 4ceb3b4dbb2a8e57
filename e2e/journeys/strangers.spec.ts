import { MUNICIPALITY, PASSWORD, SITE, VENUE, WORKPLACE } from '../support/demo';
import { plusDays, today } from '../support/city-time';
import { Resident } from '../support/resident';
import { Staff } from '../support/staff';
import { expect, test } from '../support/test';

test('a resident of one site is a stranger on another', async ({ page, look, office, expectErrors }) => {
  expectErrors(401, 404);
  const resident = new Resident(page);
  const voucher = await office.registerVoucher('1960-02-03');
  await resident.comesIn(voucher);

  await page.goto(`/${WORKPLACE}/mypage`);
  await expect(page.getByRole('heading', { name: 'もう一度ログインしてください' })).toBeVisible();
  await look('01-other-site');
  await page.getByRole('link', { name: 'ログインする' }).click();
  await resident.typesVoucher(voucher.number);
  await resident.typesPassword(voucher.birthDate.replaceAll('-', ''));
  await resident.presses('ログインする');
  await expect(page.getByRole('alert')).toContainText('がちがいます');
  await page.goto(`${SITE}/mypage`);
  await resident.isOnMyPage();
});

test('a booking of somebody else cannot be opened by its address', async ({
  page,
  look,
  office,
  expectErrors,
}) => {
  expectErrors(404);
  const venue = await office.venue(VENUE);
  const [slot] = (await office.slots(venue.id, plusDays(today(), 5), plusDays(today(), 9))).filter(
    (one) => one.name === '集団 15:00',
  );
  if (!slot) throw new Error('The demo city has no slot at three');
  const [stranger, owner] = await Promise.all([
    office.registerVoucher('1960-02-03'),
    office.registerVoucher('1960-02-04'),
  ]);
  const booking = await office.book(owner, slot);
  await new Resident(page).comesIn(stranger);
  await page.goto(`${SITE}/book/done?reservations=${booking.id}`);
  await expect(page.getByText('予約が見つかりません').first()).toBeVisible();
  await expect(page.getByText(booking.checkInCode.slice(0, 4))).toHaveCount(0);
  await look('02-not-my-booking');
  await page.goto(`${SITE}/cancel?reservation=${booking.id}`);
  await expect(page.getByRole('button', { name: '取り消す' })).toHaveCount(0);
  await look('03-not-my-cancel');
});

test('deep links wait for the login, unknown addresses say so', async ({
  page,
  look,
  office,
  expectErrors,
}) => {
  expectErrors(404);
  const resident = new Resident(page);
  const voucher = await office.registerVoucher('1961-02-03');
  await resident.comesIn(voucher);
  await resident.logsOut();
  await page.goto(`${SITE}/book`);
  await look('04-deep-link');
  await page.getByRole('link', { name: 'ログインする' }).click();
  await resident.logsInByPassword(voucher.number);
  await expect(page).toHaveURL(/\/book$/);

  await page.goto('/');
  await expect(page.getByRole('link', { name: 'まちやく市 ワクチン接種予約' })).toBeVisible();
  await look('05-sites');
  await page.goto(`${SITE}/no-such-page`);
  await expect(page.getByRole('heading', { name: 'このページはありません' })).toBeVisible();
  await look('06-no-page');
  await page.goto('/no-such-site');
  await expect(page.getByRole('heading', { name: 'このアドレスのサイトはありません' })).toBeVisible();
  await look('07-no-site');
});

test('staff of one tenant find nothing of another', async ({ page, look, office, expectErrors }) => {
  expectErrors(404, 401);
  const staff = new Staff(page);
  const venue = await office.venue(VENUE);
  await page.goto(`/admin/venues/${venue.id}`);
  await expect(page.getByRole('heading', { name: 'ログイン' })).toBeVisible();
  await staff.typesCredentials('call', WORKPLACE);
  await staff.presses('ログインする');
  await staff.acceptsTerms();
  await expect(page).toHaveURL(new RegExp(`/admin/venues/${venue.id}`));
  await expect(page.getByText(VENUE)).toHaveCount(0);
  await look('08-venue-of-another-tenant');
  await page.goto('/admin/no-such-page');
  await expect(page.getByText('この画面はありません').first()).toBeVisible();
  await look('09-no-console-page');
});

test('the program answers strangers with problems, never with pages', async ({ request }) => {
  const login = { tenantCode: MUNICIPALITY, loginId: 'call', password: PASSWORD };
  const headers = { 'Content-Type': 'application/json' };
  const answers = [
    [404, await request.get('/api/no-such-thing')],
    [401, await request.get('/api/resident/me')],
    [401, await request.get('/api/admin/me', { headers: { Authorization: 'Bearer forged' } })],
    [401, await request.post('/api/auth/staff/login', { data: { ...login, password: 'wrong-password-1' } })],
    [400, await request.post('/api/auth/staff/login', { headers, data: '{"tenantCode":' })],
    [400, await request.post('/api/auth/staff/login', { data: { ...login, surprise: true } })],
  ] as const;
  for (const [status, answer] of answers) {
    expect(answer.status(), answer.url()).toBe(status);
    expect(answer.headers()['content-type'], answer.url()).toContain('application/problem+json');
    expect((await answer.json()).type).toMatch(/^urn:machiyaku:problem:/);
  }
  expect((await request.get('/assets/no-such-asset.js')).status()).toBe(404);
});
