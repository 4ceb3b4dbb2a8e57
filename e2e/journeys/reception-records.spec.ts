import type { Page } from '@playwright/test';
import { now, plusDays, today } from '../support/city-time';
import { VENUE } from '../support/demo';
import { Staff } from '../support/staff';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 1024, height: 768 } });
test.skip(() => now().slice(11) > '23:50', 'The last slot of the day is about to end.');

/** A barcode reader: `delay` milliseconds between the keys, Enter at the end, wherever the focus is. */
async function scan(page: Page, code: string, delay = 1): Promise<void> {
  await page.keyboard.type(code, { delay });
  await page.keyboard.press('Enter');
}

test('reception leads from the scan to the record', async ({ page, look, office }) => {
  const staff = new Staff(page);
  const venue = await office.venue(VENUE);
  const vaccine = await office.vaccine(/ファイザー.*12歳/);
  const common = { venueId: venue.id, vaccineId: vaccine.id };
  const slot = await office.addSlot({
    ...common,
    name: '本日の受付',
    startsAt: `${today()}T09:00:00`,
    endsAt: `${today()}T23:59:00`,
    capacity: 20,
    sameDay: true,
  });
  const people = ['ヤマシタ ハナ', 'タムラ カズコ', 'キムラ ミノル', 'モリ サチコ'];
  const [first, second, walkIn, later] = await Promise.all(
    people.map(async (name, index) => {
      const voucher = await office.registerVoucher(`195${index}-10-12`);
      const [family = '', given = ''] = name.split(' ');
      await office.register(voucher, family, given);
      return voucher;
    }),
  );
  if (!first || !second || !walkIn || !later) throw new Error('Four people were made');
  const booked = await office.book(first, slot);
  await office.book(second, slot);
  const [otherDay] = (await office.slots(venue.id, plusDays(today(), 2), plusDays(today(), 20))).filter(
    (one) => one.vaccineId === vaccine.id && one.name.startsWith('集団'),
  );
  if (!otherDay) throw new Error('The demo city has no slot');
  await office.book(later, otherDay);

  async function tellBirthDate(year: string): Promise<void> {
    await page.getByLabel('年(和暦可)').fill(year);
    await page.getByLabel('月', { exact: true }).fill('10');
    await page.getByLabel('日', { exact: true }).fill('12');
    await staff.presses('本人を開く');
  }

  await test.step('opens at the own venue', async () => {
    await staff.signsIn('staff', '/admin/reception');
    await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible();
    await expect(page.getByText('次の方を読み取れます')).toBeVisible();
    await expect(page.getByText('ヤマシタ ハナ')).toBeVisible();
    await look('01-ready');
  });

  await test.step('checks in who is booked, by the code of the QR', async () => {
    await scan(page, booked.checkInCode);
    await expect(page.getByText('この会場の予約があります')).toBeVisible();
    await look('02-booked');
    await staff.presses('ヤマシタ ハナさんを受付する');
    await expect(page.getByText('受付が済んでいます')).toBeVisible();
    await look('03-checked-in');
  });

  await test.step('records the dose', async () => {
    await staff.presses('ヤマシタ ハナさんの結果を入れる');
    await expect(page.getByRole('heading', { level: 1, name: '結果を入れる' })).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await look('04-result');
    await page.getByRole('radio', { name: /接種済み/ }).check();
    await page.getByLabel('ロット番号').fill('FJ7489');
    await page.getByLabel('接種した医師').fill('高橋 医師');
    await look('05-vaccinated');
    await staff.presses('ヤマシタ ハナさんを「接種済み」で確定する');
    await expect(page.getByText('ヤマシタ ハナさんを接種済みにしました')).toBeVisible();
    await expect(page.getByText('次の方を読み取れます')).toBeVisible();
    await look('06-recorded');
  });

  await test.step('screens the next one only, by the number of the voucher', async () => {
    await scan(page, `A${second.number}A`);
    await expect(page.getByText('この会場の予約があります')).toBeVisible();
    await staff.presses('タムラ カズコさんを受付する');
    await staff.presses('タムラ カズコさんの結果を入れる');
    await page.getByRole('radio', { name: /接種済み/ }).check();
    await expect(page.getByLabel('ロット番号')).toHaveValue('FJ7489');
    await expect(page.getByText('前の方と同じにしています').first()).toBeVisible();
    await page.getByRole('radio', { name: /予診のみ/ }).check();
    await look('07-screened-only');
    await staff.presses('タムラ カズコさんを「予診のみ」で確定する');
    await expect(page.getByText('接種しなかった理由を選んでください')).toBeVisible();
    await page.getByRole('radio', { name: '発熱があった' }).check();
    await look('08-screened-only-filled');
    await staff.presses('タムラ カズコさんを「予診のみ」で確定する');
    await expect(page.getByText('タムラ カズコさんを予診のみにしました')).toBeVisible();
  });

  await test.step('takes the last record back', async () => {
    await page.getByRole('button', { name: /結果あり/ }).click();
    await look('09-done-list');
    const row = page.getByRole('listitem').filter({ hasText: 'タムラ カズコ' });
    await expect(row.getByText('予診のみ')).toBeVisible();
    await row.getByRole('button', { name: '元に戻す' }).click();
    await expect(page.getByText('元に戻しました')).toBeVisible();
    await expect(row).toHaveCount(0);
    await page.getByRole('button', { name: /すべて/ }).click();
    await expect(row.getByText('受付済み')).toBeVisible();
  });

  await test.step('asks before a scan replaces an unfinished result', async () => {
    await scan(page, second.number);
    await staff.presses('タムラ カズコさんの結果を入れる');
    await scan(page, booked.checkInCode);
    await expect(page.getByRole('alertdialog', { name: '結果を入れ終わっていません' })).toBeVisible();
    await look('10-unfinished');
    await staff.presses('次の方に変える');
    await expect(page.getByText('結果が入っています')).toBeVisible();
    await look('11-has-result');
  });

  await test.step('closes the person before when a slow or broken scan comes', async () => {
    await scan(page, second.number, 60);
    await expect(page.getByText('タムラ カズコ さん')).toBeVisible();
    await scan(page, second.number.slice(0, 8), 60);
    await expect(page.getByRole('alert')).toContainText('読み取れませんでした');
    await expect(page.getByText(/\(8けた\)は、接種券番号/)).toBeVisible();
    await expect(page.getByText('タムラ カズコ さん')).toHaveCount(0);
    await look('11b-unreadable');
  });

  await test.step('books a walk-in after the birth date', async () => {
    await scan(page, walkIn.number);
    await expect(page.getByText(/生年月日を入れると、この会場の予約を取れます/)).toBeVisible();
    await look('12-birth-date');
    await tellBirthDate('昭和27');
    await expect(page.getByRole('button', { name: /を今日の9:00に予約する/ })).toBeVisible();
    await look('13-walk-in');
    await page.getByRole('button', { name: /今日の9:00に予約する/ }).click();
    await expect(page.getByText('この会場の予約があります')).toBeVisible();
  });

  await test.step('moves a booking of another day to today', async () => {
    await scan(page, later.number);
    await expect(page.getByText('ほかの日の予約があります')).toBeVisible();
    await look('14-not-today');
    await page.getByRole('button', { name: /今日の9:00に変える/ }).click();
    await expect(page.getByText('この会場の予約があります')).toBeVisible();
  });

  await test.step('says that an unknown number is unknown', async () => {
    await scan(page, '9999999999');
    await expect(page.getByText('この番号は見つかりません')).toBeVisible();
    await look('15-unknown');
  });
});
