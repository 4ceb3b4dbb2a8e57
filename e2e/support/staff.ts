import { expect, type Page } from '@playwright/test';
import { MUNICIPALITY, PASSWORD } from './demo';

export type LoginId = 'master' | 'call' | 'manager' | 'staff';

/** The steps of a member of staff, by the words on the screen. */
export class Staff {
  constructor(private readonly page: Page) {}

  /** Signs in on the page that asks for it, and accepts the terms where they are asked for. */
  async signsIn(loginId: LoginId, at = '/admin/', tenantCode = MUNICIPALITY): Promise<void> {
    await this.page.goto(at);
    await this.typesCredentials(loginId, tenantCode);
    await this.presses('ログインする');
    const terms = this.page.getByLabel('利用規約を読み、同意します');
    await expect(terms.or(this.account())).toBeVisible();
    if (await terms.isVisible()) await this.acceptsTerms();
    await expect(this.account()).toBeVisible();
  }

  async typesCredentials(loginId: LoginId, tenantCode = MUNICIPALITY): Promise<void> {
    await this.page.getByLabel('自治体番号・団体番号').fill(tenantCode);
    await this.page.getByLabel('ログインID').fill(loginId);
    await this.page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
  }

  async acceptsTerms(): Promise<void> {
    await this.page.getByLabel('利用規約を読み、同意します').check();
    await this.presses('同意して始める');
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  async opens(entry: string): Promise<void> {
    await this.menu().getByRole('link', { name: entry, exact: true }).click();
  }

  menu() {
    return this.page.getByRole('navigation', { name: 'メインメニュー' });
  }

  /** The desk of reception has no account menu but names the person too. */
  private account() {
    return this.page.getByRole('button', { name: /^アカウント:/ }).or(this.page.locator('.desk-me'));
  }
}
