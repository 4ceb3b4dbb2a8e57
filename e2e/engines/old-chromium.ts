import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Engine, Handle, Size } from './engine';

/** Where scripts/old-chromium puts it; the long run sets it. */
export const OLD_CHROMIUM = process.env['OLD_CHROMIUM'] ?? '';

const KEYS = { Tab: 9, Enter: 13, Escape: 27, Space: 32 };

interface Reply {
  id?: number;
  method?: string;
  params?: any;
  result?: any;
  error?: { message: string };
}

/** The oldest Chromium that the resident site promises to work in: newer drivers no longer speak with it. */
export class OldChromium implements Engine {
  private readonly waiting = new Map<number, { done: (result: any) => void; fail: (why: Error) => void }>();
  private readonly complaints: string[] = [];
  private asked = 0;
  private session: string | undefined;
  version = '';

  private constructor(
    private readonly browser: ChildProcess,
    private readonly profile: string,
  ) {
    let text = '';
    (browser.stdio[4] as Readable).setEncoding('utf8').on('data', (part: string) => {
      const whole = (text + part).split('\0');
      text = whole.pop() ?? '';
      for (const one of whole) this.hear(JSON.parse(one) as Reply);
    });
  }

  static async start({ width, height }: Size): Promise<OldChromium> {
    const profile = mkdtempSync(join(tmpdir(), 'machiyaku-old-chromium-'));
    const flags = [
      '--headless',
      '--no-sandbox',
      '--single-process',
      '--no-zygote',
      '--disable-gpu',
      '--lang=ja',
    ];
    const args = [
      ...flags,
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      `--window-size=${width},${height}`,
    ];
    const browser = spawn(OLD_CHROMIUM, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const engine = new OldChromium(browser, profile);
    engine.version = (await engine.ask('Browser.getVersion')).product;
    const { targetId } = await engine.ask('Target.createTarget', { url: 'about:blank' });
    engine.session = (await engine.ask('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    await engine.ask('Page.enable');
    await engine.ask('Runtime.enable');
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await engine.ask('Emulation.setDeviceMetricsOverride', metrics);
    return engine;
  }

  async open(address: string): Promise<void> {
    await this.ask('Page.navigate', { url: address });
  }

  async run<R>(inPage: (...args: any[]) => R, ...args: unknown[]): Promise<R> {
    return (await this.call(inPage, args, true)).value as R;
  }

  async find(inPage: (...args: any[]) => Element | null, ...args: unknown[]): Promise<Handle | undefined> {
    const { subtype, objectId } = await this.call(inPage, args, false);
    return subtype === 'node' ? { objectId } : undefined;
  }

  private async call(
    inPage: (...args: any[]) => unknown,
    args: unknown[],
    returnByValue: boolean,
  ): Promise<any> {
    const page = await this.ask('Runtime.evaluate', { expression: 'globalThis' });
    const { result, exceptionDetails } = await this.ask('Runtime.callFunctionOn', {
      functionDeclaration: String(inPage),
      objectId: page.result.objectId,
      arguments: args.map((value) => (isHandle(value) ? value : { value })),
      returnByValue,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result;
  }

  async press(target: Handle): Promise<void> {
    const place = await this.run((element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, target);
    const mouse = { ...place, button: 'left', clickCount: 1 };
    await this.ask('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    await this.ask('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  }

  async fill(field: Handle, text: string): Promise<void> {
    await this.run((input: HTMLInputElement) => input.select(), field);
    await this.ask('Input.insertText', { text });
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.ask('Input.dispatchKeyEvent', { type: 'char', text: letter });
  }

  async key(key: keyof typeof KEYS): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: KEYS[key] };
    await this.ask('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await this.ask('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async picture(path: string): Promise<void> {
    const { data } = await this.ask('Page.captureScreenshot');
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async faults(): Promise<string[]> {
    return this.complaints;
  }

  async close(): Promise<void> {
    this.browser.kill('SIGKILL');
    rmSync(this.profile, { recursive: true, force: true });
  }

  private ask(method: string, params: object = {}): Promise<any> {
    this.asked += 1;
    const id = this.asked;
    const message = JSON.stringify({ id, method, params, sessionId: this.session });
    (this.browser.stdio[3] as Writable).write(`${message}\0`);
    return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
  }

  private hear({ id, method, params, result, error }: Reply): void {
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = params.exceptionDetails;
      this.complaints.push(exception?.description ?? text);
    }
    const asked = id === undefined ? undefined : this.waiting.get(id);
    if (!asked) return;
    this.waiting.delete(id as number);
    if (error) asked.fail(new Error(error.message));
    else asked.done(result);
  }
}

function isHandle(value: unknown): value is { objectId: string } {
  return typeof value === 'object' && value !== null && 'objectId' in value;
}
