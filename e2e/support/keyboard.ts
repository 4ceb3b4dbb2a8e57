import { expect, type Locator, type Page } from '@playwright/test';

const FURTHEST = 40;

/** A person who owns no mouse. Any press of a pointer is noticed. */
export class Keyboard {
  private constructor(private readonly page: Page) {}

  static async only(page: Page): Promise<Keyboard> {
    await page.addInitScript(() => {
      addEventListener('pointerdown', () => sessionStorage.setItem('pointer', 'used'), true);
    });
    return new Keyboard(page);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tabs until the focus is there, as somebody does who sees the focus ring. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let steps = 0; steps < FURTHEST; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`${FURTHEST} times Tab did not reach ${target}`);
  }

  async usedNoPointer(): Promise<void> {
    expect(await this.page.evaluate(() => sessionStorage.getItem('pointer'))).toBeNull();
  }
}
