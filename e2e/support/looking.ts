import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, type TestInfo } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const NARROWEST = 320;

/** What every page of every journey has to stand. */
export class Looking {
  constructor(
    private readonly page: Page,
    private readonly info: TestInfo,
  ) {}

  async at(step: string): Promise<void> {
    await this.isCalm();
    await this.hasDemoRibbon();
    await this.picture(step);
    await this.isAccessible(step);
    await this.fits(step);
    if (this.info.project.name === 'phone') await this.fitsNarrowPhones(step);
  }

  private async isCalm(): Promise<void> {
    await expect(this.page.locator('main').first()).toBeVisible();
    await expect(this.page.locator('[aria-busy="true"], .loading')).toHaveCount(0);
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  private async hasDemoRibbon(): Promise<void> {
    await expect.soft(this.page.getByText('デモ: 実際の予約ではありません')).toBeVisible();
  }

  private async isAccessible(step: string): Promise<void> {
    // There are no frames to look into; without them axe needs no page of its own for its report.
    const axe = new AxeBuilder({ page: this.page }).withTags(STANDARDS).setLegacyMode();
    const { violations } = await axe.analyze();
    const findings = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
    expect.soft(findings, `axe at ${step}`).toEqual([]);
  }

  private async fits(step: string): Promise<void> {
    const { scrollWidth, clientWidth } = await this.page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect.soft(scrollWidth, `width of ${step}`).toBeLessThanOrEqual(clientWidth);
  }

  private async fitsNarrowPhones(step: string): Promise<void> {
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: NARROWEST, height: 640 });
    await this.picture(step);
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `width of ${step} on the narrowest phone`).toBeLessThanOrEqual(NARROWEST);
    if (size) await this.page.setViewportSize(size);
  }

  private async picture(step: string): Promise<void> {
    const width = this.page.viewportSize()?.width;
    const journey = this.info.file.replace(/^.*\/|\.spec\.ts$/g, '');
    await this.page.screenshot({
      path: `test-results/pictures/${journey}-${step}-${width}.png`,
      fullPage: (await this.page.getByRole('dialog').or(this.page.getByRole('alertdialog')).count()) === 0,
      animations: 'disabled',
    });
  }
}
