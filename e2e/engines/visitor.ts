import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Engine, Handle } from './engine';
import { choose, named, pressable, seen, type Kind } from './seen';

const PATIENCE = 20_000;

/** Somebody who uses a page by what is to be seen on it, in whichever engine. */
export class Visitor {
  constructor(
    readonly engine: Engine,
    private readonly pictures: string,
  ) {}

  private pictured = 0;

  open(address: string): Promise<void> {
    return this.engine.open(address);
  }

  async sees(kind: Kind, name: string | RegExp, withFocus = false): Promise<Handle> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.engine.find(seen, kind, named(name), withFocus).catch(() => undefined);
      if (found) return found;
      if (Date.now() > end)
        throw new Error(
          `There is no ${kind} ${name}${withFocus ? ' with the focus' : ''}. The page says:\n${await this.text()}`,
        );
      await pause(100);
    }
  }

  async isThere(kind: Kind, name: string | RegExp): Promise<boolean> {
    return Boolean(await this.engine.find(seen, kind, named(name), false));
  }

  async presses(kind: Kind, name: string | RegExp): Promise<void> {
    await this.press(await this.sees(kind, name));
  }

  private async press(thing: Handle): Promise<void> {
    const target = await this.engine.find(pressable, thing);
    if (target) await this.engine.press(target);
  }

  async fills(field: string | RegExp, text: string): Promise<void> {
    const found = await this.sees('field', field);
    await this.press(found);
    await this.engine.fill(found, text);
  }

  /** Waits until the keys go there: whoever types looks where the focus is first. */
  async isOn(kind: Kind, name: string | RegExp): Promise<void> {
    await this.sees(kind, name, true);
  }

  async chooses(list: string | RegExp, option: string): Promise<void> {
    const chosen = await this.engine.run(choose, await this.sees('field', list), option);
    expect(chosen, `${option} among the choices of ${list}`).toBe(true);
  }

  /** The page is drawn and waits for nothing. */
  async rests(): Promise<void> {
    const isBusy = () => document.querySelector('[aria-busy="true"], .loading') !== null;
    await expect.poll(() => this.engine.run(isBusy).catch(() => true), { timeout: PATIENCE }).toBe(false);
  }

  /** Nothing runs off sideways; a picture for whoever wants to look. */
  async looks(step: string): Promise<void> {
    await this.rests();
    this.pictured += 1;
    await this.engine.picture(`${this.pictures}-${String(this.pictured).padStart(2, '0')}-${step}.png`);
    const [width, room] = await this.engine.run(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect.soft(width, `width of ${step}`).toBeLessThanOrEqual(room ?? 0);
  }

  private text(): Promise<string> {
    return this.engine.run(() => document.body.innerText.slice(0, 800)).catch(String);
  }
}
