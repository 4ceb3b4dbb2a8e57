import { dayOnly, plusDays, spokenDay, today } from '../support/city-time';
import { SITE, VENUE } from '../support/demo';
import { Resident } from '../support/resident';
import { expect, test } from '../support/test';

test('a wrong birth date and an unknown voucher get the same answer', async ({
  page,
  look,
  office,
  expectErrors,
}) => {
  expectErrors(401);
  const resident = new Resident(page);
  const voucher = await office.registerVoucher('1948-03-05');
  const answer = page.getByRole('alert').filter({ hasText: 'がちがいます' });

  await resident.opensSite();
  await resident.presses('ログインする');
  await expect(page.getByText('2つの項目を直してください')).toBeVisible();
  await expect(page.getByText('接種券番号が空です。10けたの番号を入れてください').first()).toBeVisible();
  await look('01-empty');

  await resident.logsIn({ number: voucher.number, birthDate: '1948-03-06' });
  await expect(answer).toBeVisible();
  await expect(page.getByLabel('接種券番号')).toHaveValue(voucher.number);
  await look('02-wrong');
  const words = await answer.innerText();

  await resident.logsIn({ number: '9999999999', birthDate: '1948-03-05' });
  await expect(page.getByText('昭和23年(1948年)3月5日')).toBeVisible();
  await expect(answer).toHaveText(words, { useInnerText: true });
  await expect(answer.getByRole('link', { name: /0120-000-123/ })).toBeInViewport();
});

test('a seat lost to somebody else leads back to the times beside it', async ({
  page,
  look,
  office,
  expectErrors,
}) => {
  expectErrors(409);
  const resident = new Resident(page);
  const venue = await office.venue(VENUE);
  const slots = await office.slots(venue.id, plusDays(today(), 3), plusDays(today(), 10));
  const model = slots.find((slot) => slot.name === '集団 10:00');
  if (!model) throw new Error('The demo city has no slot at ten');
  const day = model.startsAt.slice(0, 10);
  const last = await office.addSlot({
    venueId: venue.id,
    vaccineId: model.vaccineId,
    name: '最後の席',
    startsAt: `${day}T11:30:00`,
    endsAt: `${day}T12:00:00`,
    capacity: 1,
  });
  const [slower, faster] = await Promise.all([
    office.registerVoucher('1949-06-07'),
    office.registerVoucher('1949-06-08'),
  ]);

  await resident.comesIn(slower);
  await resident.startsBooking();
  await resident.choosesPlace(/ファイザー/, VENUE);
  await resident.goesToCalendar();
  await resident.choosesDay(spokenDay(day));
  await resident.choosesTime(/^11:30/);
  await expect(page.getByRole('radio', { name: /^11:30/ })).toHaveAccessibleName(/のこり1人/);
  await resident.goesToConfirmation();
  await office.book(faster, last);
  await resident.presses('予約する');

  await expect(
    page.getByText(/午前11時30分は、いま満席になりました。ほかの時間を選んでください/),
  ).toBeVisible();
  await expect(page.getByText(/午前10時30分 のこり\d+人、午前11時00分 のこり\d+人/)).toBeVisible();
  await expect(page.getByRole('radio', { name: /^11:30/ })).toHaveAttribute('aria-disabled', 'true');
  await look('03-seat-lost');
  await resident.choosesTime(/^11:00/);
  await resident.goesToConfirmation();
  await resident.presses('予約する');
  await expect(page.getByRole('heading', { name: '予約できました' })).toBeVisible();
});

test('a child too young sees the first possible day', async ({ page, look, office }) => {
  const resident = new Resident(page);
  const fifthBirthday = plusDays(today(), 15);
  const birthDate = `${Number(fifthBirthday.slice(0, 4)) - 5}${fifthBirthday.slice(4)}`;
  await resident.comesIn(await office.registerVoucher(birthDate));
  await resident.startsBooking();
  await resident.choosesPlace(/5.*11/, 'こばと小児科');
  await look('04-child-choice');
  await resident.goesToCalendar();
  await look('05-child-calendar');
  // By law the day before the birthday already counts as five: two days before is the last one that is refused.
  const tooEarly = childDayUntil(plusDays(fifthBirthday, -2));
  await resident.pressesRefusedDay(spokenDay(tooEarly));
  await expect(
    page.getByRole('heading', { name: `${dayOnly(tooEarly)}には、まだ接種できません` }),
  ).toBeVisible();
  await look('06-too-young');
  await page.getByRole('link', { name: /からの空きを見る/ }).click();
  await resident.choosesDay();
  await expect(page.getByRole('radio', { name: /のこり/ }).first()).toBeVisible();
});

/** The latest day up to this one on which the demo city has children's slots. */
function childDayUntil(date: string): string {
  return /[水土]曜日$/.test(spokenDay(date)) ? date : childDayUntil(plusDays(date, -1));
}

test('after half an hour the login is asked for again and leads back', async ({
  page,
  look,
  context,
  office,
}) => {
  const resident = new Resident(page);
  const voucher = await office.registerVoucher('1952-09-01');
  await page.clock.install();
  await resident.comesIn(voucher);
  await resident.startsBooking();
  await expect(page.getByText('全4段階の 1番目')).toBeVisible();

  await page.clock.fastForward('31:00');
  await context.clearCookies(); // what the server would refuse by then
  await page.goto(`${SITE}/book`);
  await expect(page.getByRole('heading', { name: 'もう一度ログインしてください' })).toBeVisible();
  await look('07-session-ended');
  await page.getByRole('link', { name: 'ログインする' }).click();
  await resident.logsInByPassword(voucher.number);
  await expect(page).toHaveURL(/\/book$/);
  await expect(page.getByText('全4段階の 1番目')).toBeVisible();
});
