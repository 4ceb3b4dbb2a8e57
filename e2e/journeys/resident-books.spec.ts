import { FIRST_VOUCHER, VENUE } from '../support/demo';
import { Resident } from '../support/resident';
import { expect, test } from '../support/test';

/** R7K3 M9QA: two groups of four, without letters that look like digits. */
const CODE = /R[0-9A-Z]{3} [0-9A-Z]{4}/;

test('a resident books, changes and cancels on the way of the letter', async ({
  page,
  look,
  office,
}, info) => {
  const resident = new Resident(page);
  const voucher = info.project.name === 'phone' ? FIRST_VOUCHER : await office.registerVoucher('1950-01-01');

  await test.step('logs in with voucher and birth date', async () => {
    await resident.opensSite();
    await look('01-login');
    await resident.typesVoucher(voucher.number);
    await resident.typesBirthDate(voucher.birthDate);
    await expect(page.getByText('昭和25年(1950年)1月1日')).toBeVisible();
    await look('02-login-filled');
    await resident.presses('ログインする');
  });

  await test.step('accepts the terms, then registers', async () => {
    await expect(page.getByRole('heading', { name: '利用規約' })).toBeVisible();
    await look('03-terms');
    await resident.acceptsTerms();
    await resident.registers('たむら', 'カズコ');
    await look('04-details');
    await resident.presses('登録する');
    await resident.isOnMyPage();
    await expect(page.getByRole('heading', { name: 'タムラ カズコさん' })).toBeVisible();
    await look('05-my-page-empty');
  });

  await test.step('chooses venue, day and time', async () => {
    await resident.startsBooking();
    await resident.choosesPlace(/ファイザー/, VENUE);
    await look('06-choice');
    await resident.goesToCalendar();
    await look('07-calendar');
    await resident.choosesDay();
    await resident.choosesTime(/^10:00/);
    await look('08-time');
    await resident.goesToConfirmation();
    await look('09-confirm');
  });

  const code = await test.step('books and gets a code', async () => {
    await resident.presses('予約する');
    const heading = page.getByRole('heading', { name: '予約できました' });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(page.getByRole('img', { name: '受付コードのQRコード' }).locator('path')).toBeVisible();
    await look('10-done');
    const shown = CODE.exec(await page.locator('main').innerText())?.[0] ?? '';
    expect(shown).toMatch(CODE);
    await page.reload();
    await expect(page.getByText(shown)).toBeVisible();
    return shown;
  });

  await test.step('sees it on my page and changes the time', async () => {
    await page.getByRole('link', { name: 'マイページへ' }).click();
    await resident.isOnMyPage();
    await expect(page.getByText(code)).toBeVisible();
    await look('11-my-page');
    await page.getByRole('link', { name: '日時を変える' }).click();
    await resident.choosesDay();
    await resident.choosesTime(/^14:00/);
    await look('12-change-time');
    await resident.goesToConfirmation();
    await look('13-change-confirm');
    await resident.presses('この日時に変える');
    await expect(page.getByRole('heading', { name: '予約を変えました' })).toBeVisible();
    await expect(page.getByText(code)).toBeVisible();
    await look('14-changed');
  });

  await test.step('cancels it', async () => {
    await page.getByRole('link', { name: 'マイページへ' }).click();
    await expect(page.getByText('午後2時00分').first()).toBeVisible();
    await page.getByRole('link', { name: '取り消す' }).click();
    await look('15-cancel');
    await resident.presses('取り消す');
    await expect(page.getByText('予約を取り消しました')).toBeVisible();
    await expect(page.getByText(code)).toBeHidden();
    await look('16-cancelled');
  });

  await test.step('logs out and in again with the own password', async () => {
    await page.getByRole('button', { name: 'メニュー', exact: true }).click();
    await look('17-menu');
    await page.getByRole('button', { name: 'メニュー', exact: true }).click();
    await resident.logsOut();
    await look('18-logged-out');
    await resident.logsInByPassword(voucher.number);
    await resident.isOnMyPage();
  });
});
