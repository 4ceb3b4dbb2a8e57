import puppeteer, { type Browser, type ElementHandle, type JSHandle, type Page } from 'puppeteer-core';
import type { Engine, Handle, Size } from './engine';

export const FIREFOX = process.env['FIREFOX'] || '/usr/bin/firefox-esr';

/** Gecko, by WebDriver BiDi. */
export class Firefox implements Engine {
  private readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    readonly version: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async start(size: Size): Promise<Firefox> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'ja', 'intl.locale.requested': 'ja' },
    });
    const page = await browser.newPage();
    await page.setViewport(size);
    return new Firefox(browser, page, await browser.version());
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'load' });
  }

  run<R>(inPage: (...args: any[]) => R, ...args: unknown[]): Promise<R> {
    return this.page.evaluate(inPage, ...args) as Promise<R>;
  }

  async find(inPage: (...args: any[]) => Element | null, ...args: unknown[]): Promise<Handle | undefined> {
    const handle: JSHandle = await this.page.evaluateHandle(inPage, ...args);
    return handle.asElement() ?? undefined;
  }

  async press(target: Handle): Promise<void> {
    await (target as ElementHandle).click();
  }

  async fill(field: Handle, text: string): Promise<void> {
    await (field as ElementHandle<HTMLInputElement>).evaluate((input) => input.select());
    await this.page.keyboard.press('Backspace');
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async key(key: 'Tab' | 'Enter' | 'Escape' | 'Space'): Promise<void> {
    await this.page.keyboard.press(key === 'Space' ? ' ' : key);
  }

  async picture(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png`, fullPage: true });
  }

  async faults(): Promise<string[]> {
    return this.complaints;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
