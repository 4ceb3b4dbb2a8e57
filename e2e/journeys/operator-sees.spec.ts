import { VENUE } from '../support/demo';
import { plusDays, today } from '../support/city-time';
import { focusSeen, seen, windows } from '../support/sight';
import { Staff } from '../support/staff';
import { expect, test } from '../support/test';

for (const { name, width, height } of windows) {
  test.describe(`at ${name}`, () => {
    test.use({ viewport: { width, height } });

    test('an operator sees what is refused, what to press and where the focus is', async ({
      page,
      office,
      expectErrors,
    }) => {
      expectErrors(409, /Failed to load resource: net::ERR_FAILED/);
      const caller = await office.registerVoucher('1951-10-12');
      await office.register(caller, 'タムラ', 'カズコ');
      const day = plusDays(today(), 9);
      const slot = await office.lastSeat(caller, VENUE, day);
      const tick = page.getByLabel('復唱して、了解をもらった');
      const book = page.getByRole('button', { name: /予約する/ }).and(page.locator('[data-book]'));
      const refusal = page.getByRole('region', { name: '復唱して確定' }).getByRole('alert');

      await test.step('the tick and the button stand together', async () => {
        await new Staff(page).signsIn('call');
        await page.goto(slot.address);
        await expect(tick).toBeFocused();
        await seen(tick);
        await seen(book);
      });

      await test.step('without the tick the sentence says so beside it', async () => {
        await page.keyboard.press('Control+Enter');
        await seen(page.getByText('復唱して、了解をもらったら、印を付けてください'));
        await expect(tick).toBeFocused();
        await focusSeen(page);
        await seen(book);
      });

      await test.step('a lost seat is said, and other free times are offered', async () => {
        await slot.takenByAnother();
        await page.keyboard.press('Space');
        await page.keyboard.press('Control+Enter');
        await expect(refusal).toContainText('満席');
        await seen(refusal);
        const other = page.getByRole('group', { name: 'ほかの空き' }).getByRole('button').first();
        await other.click();
        await expect(tick).toBeFocused();
        await focusSeen(page);
      });

      await test.step('a booking whose answer is lost is found again and read out', async () => {
        await page.route('**/api/admin/reservations', async (route) => {
          await route.fetch();
          await route.abort();
        });
        await page.keyboard.press('Space');
        await page.keyboard.press('Control+Enter');
        await seen(page.getByText('予約できました', { exact: true }));
        await focusSeen(page);
      });
    });

    test('a refused form leads to its summary, and every page begins at its title', async ({ page }) => {
      const staff = new Staff(page);
      await staff.signsIn('master');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await page.goto('/admin/venues');
      await page.getByRole('link', { name: '会場を登録' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '会場登録' })).toBeFocused();
      await focusSeen(page);
      const save = page.getByRole('button', { name: '会場を登録' });
      if (height > 320) await seen(save);
      await save.click();
      const summary = page.getByRole('group', { name: /つの項目を直してください/ });
      await expect(summary).toBeFocused();
      await seen(summary);
      await expect(page).toHaveTitle(/^エラー: .* - 会場登録 - .*まちやく 管理$/);
      await summary.getByRole('link').first().click();
      await expect(page.getByLabel('会場番号')).toBeFocused();
      await focusSeen(page);
      await page.keyboard.type('999');
      for (const label of ['会場名', '住所', '電話番号', '備考']) {
        await page.getByLabel(label, { exact: true }).focus();
        await focusSeen(page);
      }
    });
  });
}
