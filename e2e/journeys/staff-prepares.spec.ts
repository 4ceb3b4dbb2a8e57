import { plusDays, today } from '../support/city-time';
import { MUNICIPALITY, WORKPLACE } from '../support/demo';
import { Staff, type LoginId } from '../support/staff';
import { expect, test } from '../support/test';

const slashes = (date: string) => date.replaceAll('-', '/');

test('an administrator prepares a workplace, from the first login to published slots', async ({
  page,
  look,
  expectErrors,
}) => {
  expectErrors(401, 409);
  const staff = new Staff(page);
  const dialog = page.getByRole('dialog');
  const confirmation = page.getByRole('alertdialog');

  await test.step('signs in and accepts the terms', async () => {
    await page.goto('/admin/');
    await staff.presses('ログインする');
    await expect(page.getByText('自治体番号が空です。番号を入れてください').first()).toBeVisible();
    await look('01-sign-in-empty');
    await staff.typesCredentials('master', WORKPLACE);
    await page.getByLabel('パスワード', { exact: true }).fill('Not-my-password-1');
    await staff.presses('ログインする');
    await expect(page.getByText(/どれかが違うか/)).toBeVisible();
    await look('02-sign-in-refused');
    await staff.typesCredentials('master', WORKPLACE);
    await staff.presses('ログインする');
    await expect(page.getByRole('heading', { name: '利用規約' })).toBeVisible();
    await look('03-terms');
    await staff.acceptsTerms();
    await expect(page.getByRole('heading', { level: 1, name: 'ホーム' })).toBeVisible();
    await look('04-home');
  });

  await test.step('registers a venue', async () => {
    await staff.opens('会場登録');
    await staff.presses('会場を登録');
    await expect(page.getByText(/つの項目を直してください/)).toBeVisible();
    await look('05-venue-faults');
    await page.getByLabel('会場番号').fill('７０１');
    await page.getByLabel('会場名').fill('本社ビル3階 会議室');
    await page.getByLabel('住所').fill('まちやく市港町1-1');
    await page.getByRole('checkbox', { name: /ファイザー.*12歳/ }).check();
    await page.getByRole('radio', { name: '公開', exact: true }).check();
    await look('06-venue-filled');
    await staff.presses('会場を登録');
    await expect(page.getByText('「本社ビル3階 会議室」を登録しました')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('本社ビル3階 会議室');
    await look('07-venue');
    await staff.opens('会場一覧');
    await expect(page.getByRole('link', { name: '本社ビル3階 会議室' })).toBeVisible();
    await look('08-venues');
  });

  await test.step('adds slots by a pattern', async () => {
    await staff.opens('予約枠一覧');
    await expect(page.getByRole('heading', { level: 1, name: '予約枠' })).toBeVisible();
    await page.getByRole('link', { name: '予約枠を追加' }).click();
    await look('09-add-empty');
    await dialog.getByLabel('会場').selectOption({ label: '本社ビル3階 会議室' });
    await dialog.getByLabel('予約枠名').fill('午前');
    await dialog.getByLabel('ワクチン').selectOption({ label: 'ファイザー(12歳以上)' });
    await dialog.getByLabel('1枠の定員').fill('8');
    await dialog.getByRole('textbox', { name: '最初の日' }).fill(slashes(plusDays(today(), 7)));
    await dialog.getByRole('textbox', { name: '最後の日' }).fill(slashes(plusDays(today(), 13)));
    for (const weekday of ['月', '水', '金']) {
      await dialog.getByRole('checkbox', { name: weekday, exact: true }).check();
    }
    await dialog.getByLabel('開始').fill('9:00');
    await dialog.getByLabel('終了').fill('11:00');
    await dialog.getByLabel('1枠の長さ').selectOption({ label: '30分' });
    await expect(dialog.getByText('このまま登録できます')).toBeVisible();
    await look('10-add-pattern');
    await dialog.getByRole('button', { name: '12件をまとめて登録' }).click();
    await expect(confirmation).toBeVisible();
    await look('11-add-confirm');
    await confirmation.getByRole('button', { name: '12件を登録する' }).click();
    await expect(page.getByText('12件の予約枠を登録しました')).toBeVisible();
    await expect(page.getByRole('row', { name: /午前/ }).first()).toContainText('非公開');
    await look('12-added');
  });

  await test.step('publishes them', async () => {
    await page.getByRole('checkbox', { name: 'このページの全部を選ぶ' }).check();
    await look('13-selected');
    await page.getByRole('button', { name: '12件を公開する' }).click();
    await look('14-publish-confirm');
    await confirmation.getByRole('button', { name: '12件を公開する' }).click();
    await expect(page.getByText('12件を公開しました')).toBeVisible();
    await expect(page.getByRole('row', { name: /午前/ }).first()).not.toContainText('非公開');
    await look('15-published');
  });

  await test.step('sees who is booked', async () => {
    await page.getByRole('row', { name: /午前/ }).first().getByRole('link').first().click();
    await expect(page.locator('#people').getByText('予約は、まだありません')).toBeVisible();
    await look('16-slot');
  });

  await test.step('registers a voucher', async () => {
    await staff.opens('接種券一覧');
    await look('17-vouchers');
    await staff.presses('接種券を登録');
    await dialog.getByLabel('接種券番号').fill('701000000');
    await dialog.getByRole('button', { name: '登録する' }).click();
    await expect(dialog.getByText(/つの項目を直してください/)).toBeVisible();
    await look('18-voucher-faults');
    await dialog.getByLabel('接種券番号').fill('７０１００００００１');
    await dialog.getByLabel('年(和暦可)').fill('昭和55');
    await dialog.getByLabel('月', { exact: true }).fill('4');
    await dialog.getByLabel('日', { exact: true }).fill('1');
    await look('19-voucher-filled');
    await dialog.getByRole('button', { name: '登録する' }).click();
    await expect(dialog.getByText(/接種券を登録しました/)).toBeVisible();
    await look('20-voucher-added');
  });
});

const DAILY = ['ホーム', '代理予約', '受付', '住民', '会場一覧', '予約枠一覧'];
const menus: Record<LoginId, string[]> = {
  master: [...DAILY, '会場登録', '接種券一覧'],
  call: [...DAILY.filter((entry) => entry !== '受付'), '接種券一覧'],
  manager: DAILY,
  staff: DAILY,
};

for (const [loginId, entries] of Object.entries(menus) as [LoginId, string[]][]) {
  test(`the menu of ${loginId} shows what the role may use`, async ({ page, look, expectErrors }) => {
    expectErrors(403, 404);
    const staff = new Staff(page);
    await staff.signsIn(loginId, '/admin/', MUNICIPALITY);
    const shown = await staff.menu().getByRole('link').allInnerTexts();
    expect(shown.map((text) => text.trim()).sort()).toEqual([...entries].sort());
    await look(`21-home-${loginId}`);
    if (loginId !== 'master') {
      await page.goto('/admin/venues/new');
      await expect(page.getByText('この画面を使う権限がありません').first()).toBeVisible();
      await look(`22-no-rights-${loginId}`);
    }
  });
}

test('the call centre finds a resident and sees the person whole', async ({ page, look }) => {
  const staff = new Staff(page);
  await staff.signsIn('call');
  await staff.opens('住民');
  await look('23-residents');
  await page.getByLabel('接種券番号', { exact: true }).fill('0000001600');
  await staff.presses('絞り込む');
  await expect(page.getByText('0000001600')).toBeVisible();
  await look('24-found');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '接種のながれ' })).toBeVisible();
  await look('25-resident');
  await staff.opens('接種券一覧');
  await page.getByLabel('接種券番号', { exact: true }).fill('0000001600');
  await staff.presses('絞り込む');
  await page.getByRole('link', { name: '0000001600' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /0000001600/ })).toBeVisible();
  await look('26-voucher');
  await staff.opens('予約枠一覧');
  await expect(page.getByRole('row', { name: /まちやく市民センター/ }).first()).toBeVisible();
  await look('27-slots-of-the-city');
});
