import { Keyboard } from '../support/keyboard';
import { MUNICIPALITY, PASSWORD, VENUE } from '../support/demo';
import { expect, test } from '../support/test';

const CODE = /[0-9A-Z](?:、[0-9A-Z]){7}/;

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
]) {
  test.describe(`at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport });

    test('an operator books for callers by keyboard alone', async ({ page, look, office }) => {
      const keyboard = await Keyboard.only(page);
      const caller = await office.registerVoucher('1951-10-12');
      const focus = page.locator(':focus');
      const number = page.getByLabel('接種券番号', { exact: true });

      await test.step('signs in', async () => {
        await page.goto('/admin/');
        await keyboard.tabTo(page.getByLabel('自治体番号・団体番号'));
        await keyboard.type(MUNICIPALITY);
        await keyboard.press('Tab');
        await keyboard.type('call');
        await keyboard.press('Tab');
        await keyboard.type(PASSWORD);
        await keyboard.press('Enter');
        const terms = page.getByLabel('利用規約を読み、同意します');
        const home = page.getByRole('link', { name: '代理予約', exact: true }).first();
        await expect(terms.or(home)).toBeVisible();
        if (await terms.isVisible()) {
          await keyboard.tabTo(terms);
          await keyboard.press('Space');
          await keyboard.tabTo(page.getByRole('button', { name: '同意して始める' }));
          await keyboard.press('Enter');
        }
        await expect(home).toBeVisible();
        await look('01-home');
        await keyboard.tabTo(home);
        await keyboard.press('Enter');
      });

      await test.step('opens the caller and registers the name', async () => {
        await expect(number).toBeFocused();
        await look('02-waiting');
        await keyboard.type(caller.number);
        await keyboard.press('Enter');
        await expect(page.getByLabel('年(和暦可)')).toBeFocused();
        await keyboard.type('S26');
        await keyboard.press('Enter');
        await keyboard.type('10');
        await keyboard.press('Enter');
        await keyboard.type('12');
        await keyboard.press('Enter');
        await expect(page.getByLabel('セイ(カナ)')).toBeFocused();
        await keyboard.type('タムラ');
        await keyboard.press('Tab');
        await keyboard.type('カズコ');
        await look('03-register');
        await keyboard.press('Enter');
        await expect(page.getByText('タムラ カズコ 様').first()).toBeVisible();
      });

      await test.step('chooses vaccine, venue, day and time', async () => {
        await expect(focus).toHaveRole('radio');
        await look('04-vaccine');
        await keyboard.press('1');
        await expect(page.getByRole('radiogroup', { name: '会場' }).locator(':focus')).toHaveCount(1);
        await look('05-venue');
        const row = page.getByRole('radio', { name: VENUE });
        await keyboard.press((await row.getAttribute('data-number')) ?? 'Enter');
        await expect(row).toBeChecked();
        await expect(focus).toHaveAccessibleName(/空きあり|残りわずか/);
        await look('06-day');
        await keyboard.press('Enter');
        await expect(focus).toHaveAccessibleName(/\d+:\d\d〜\d+:\d\d/);
        await look('07-time');
        await keyboard.press('Enter');
      });

      await test.step('reads back and books', async () => {
        await expect(page.getByLabel('復唱して、了解をもらった')).toBeFocused();
        await look('08-read-back');
        await keyboard.press('Space', 'Control+Enter');
        await expect(page.getByText('予約できました', { exact: true })).toBeVisible();
        await expect(page.getByText(CODE)).toBeVisible();
        await expect(number).toBeFocused();
        await expect(number).toHaveValue('');
        await look('09-done');
      });

      await test.step('goes one step back with Esc and sees the keys with ?', async () => {
        await keyboard.type(caller.number);
        await keyboard.press('Enter');
        await expect(page.getByLabel('年(和暦可)')).toBeFocused();
        await keyboard.press('Escape');
        await expect(number).toBeFocused();
        await keyboard.tabTo(page.getByRole('button', { name: /一覧/ }));
        await keyboard.press('Enter');
        await expect(page.getByRole('dialog', { name: 'キーの一覧' })).toBeVisible();
        await look('10-keys');
        await keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      });
      await keyboard.usedNoPointer();
    });
  });
}
