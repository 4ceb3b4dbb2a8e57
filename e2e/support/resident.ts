import { expect, type Locator, type Page } from '@playwright/test';
import { SITE } from './demo';

export const OWN_PASSWORD = 'あおい空とみかん7つ';

interface Credentials {
  number: string;
  birthDate: string;
}

/** The steps of a resident, by the words on the screen. */
export class Resident {
  constructor(private readonly page: Page) {}

  async opensSite(): Promise<void> {
    await this.page.goto(SITE);
    await expect(this.page.getByRole('heading', { name: 'ワクチンの予約' })).toBeVisible();
  }

  async typesVoucher(number: string): Promise<void> {
    await this.page.getByLabel('接種券番号').fill(number);
  }

  async typesBirthDate(date: string): Promise<void> {
    const [year, month, day] = date.split('-').map(Number);
    await this.page.getByLabel('年', { exact: true }).fill(String(year));
    await this.page.getByLabel('月', { exact: true }).fill(String(month));
    await this.page.getByLabel('日', { exact: true }).fill(String(day));
  }

  async logsIn({ number, birthDate }: Credentials): Promise<void> {
    await this.typesVoucher(number);
    await this.typesBirthDate(birthDate);
    await this.presses('ログインする');
  }

  async logsInByPassword(number: string, password = OWN_PASSWORD): Promise<void> {
    await this.page.getByRole('link', { name: '自分で決めたパスワードを使う' }).click();
    await this.typesVoucher(number);
    await this.typesPassword(password);
    await this.presses('ログインする');
  }

  async typesPassword(password: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^パスワード/ }).fill(password);
  }

  async acceptsTerms(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: '利用規約' })).toBeVisible();
    await this.presses('同意して進む');
  }

  async registers(family: string, given: string, password = OWN_PASSWORD): Promise<void> {
    await expect(this.page.getByRole('heading', { name: '登録する内容' })).toBeVisible();
    await this.page.getByLabel('セイ(名字のカタカナ)').fill(family);
    await this.page.getByLabel('メイ(名前のカタカナ)').fill(given);
    await this.page.getByLabel('自分で決めるパスワード').fill(password);
  }

  /** The whole way in, for stories that begin on my page. */
  async comesIn(voucher: Credentials): Promise<void> {
    await this.opensSite();
    await this.logsIn(voucher);
    await this.acceptsTerms();
    await this.registers('タムラ', 'カズコ');
    await this.presses('登録する');
    await this.isOnMyPage();
  }

  async isOnMyPage(): Promise<void> {
    await expect(this.page).toHaveURL(/\/mypage/);
    await expect(this.page.getByRole('heading', { level: 1, name: /さん$/ })).toBeVisible();
  }

  async startsBooking(): Promise<void> {
    await this.page.getByRole('link', { name: '予約する', exact: true }).click();
  }

  /** Vaccine and venue; a question with one answer is not asked. */
  async choosesPlace(vaccine: RegExp, venue: string): Promise<void> {
    await expect(this.page.getByText('全4段階の 1番目')).toBeVisible();
    const asked = this.page.getByRole('group', { name: 'どのワクチンですか' });
    await expect(this.page.getByRole('button', { name: '日にちを選ぶ' })).toBeVisible();
    if (await asked.isVisible()) await asked.getByRole('radio', { name: vaccine }).first().check();
    await this.page.getByRole('radio', { name: venue }).check();
  }

  async goesToCalendar(): Promise<void> {
    await this.presses('日にちを選ぶ');
    await this.calendarIsThere();
  }

  private async calendarIsThere(): Promise<Locator> {
    const grid = this.page.getByRole('grid');
    await expect(grid).toHaveAttribute('aria-busy', 'false');
    return grid;
  }

  /** @param spoken for example 12月8日火曜日; without it the first day with room. */
  async choosesDay(spoken?: string): Promise<void> {
    const name = spoken ? new RegExp(`^${spoken} `) : /空きあり|のこりわずか/;
    await (await this.day(name)).click();
  }

  /** A day that cannot be chosen answers too: it says why. */
  async pressesRefusedDay(spoken: string): Promise<void> {
    const day = await this.day(new RegExp(`^${spoken} `));
    await expect(day).toHaveAttribute('aria-disabled', 'true');
    await day.click({ force: true });
  }

  private async day(name: RegExp): Promise<Locator> {
    const grid = await this.calendarIsThere();
    const day = grid.getByRole('button', { name }).first();
    if ((await day.count()) === 0) await this.presses('翌月: 次の月を見る');
    return day;
  }

  /** @param time for example 10:00 */
  async choosesTime(time: string | RegExp = /のこり/): Promise<void> {
    await this.page.getByRole('radio', { name: time }).first().check();
  }

  async goesToConfirmation(): Promise<void> {
    await this.page.getByRole('link', { name: 'この日時で進む' }).click();
    await expect(this.page.getByText('全4段階の 3番目')).toBeVisible();
    await expect(this.page.getByRole('button', { name: /予約する$|変える$/ })).toBeVisible();
  }

  async logsOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'メニュー', exact: true }).click();
    await this.presses('ログアウトする');
    await expect(this.page.getByText('ログアウトしました')).toBeVisible();
  }

  async presses(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
