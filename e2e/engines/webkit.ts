import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine, Handle, Size } from './engine';
import { Screen } from './screen';

export const WEBKIT = '/usr/bin/WebKitWebDriver';
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'];
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ' };

/** WebKitGTK, by the W3C's WebDriver. Its driver shoots the window only, so pictures are of the window. */
export class WebKit implements Engine {
  private session = '';
  version = '';

  private constructor(
    private readonly screen: Screen,
    private readonly driver: ChildProcess,
    private readonly address: string,
  ) {}

  static async start(size: Size): Promise<WebKit> {
    const port = await freePort();
    const screen = await Screen.start();
    const driver = spawn(WEBKIT, ['-p', String(port)], { env: screen.environment, stdio: 'ignore' });
    const webkit = new WebKit(screen, driver, `http://127.0.0.1:${port}`);
    try {
      await webkit.begin(size);
    } catch (failed) {
      await webkit.close();
      throw failed;
    }
    return webkit;
  }

  private async begin(size: Size): Promise<void> {
    for (let tries = 0; !(await answers(`${this.address}/status`)); tries++) {
      if (tries > 100) throw new Error('WebKitWebDriver does not answer');
      await pause(100);
    }
    const options = { binary: browser(), args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const begun = await this.ask('POST', '/session', { capabilities });
    this.session = `/session/${begun.sessionId}`;
    this.version = `${begun.capabilities.browserName} ${begun.capabilities.browserVersion}`;
    await this.resize(size);
  }

  /** The page gets the size that is asked for, not the window around it. */
  private async resize({ width, height }: Size): Promise<void> {
    const around = { width: 0, height: 0 };
    for (let tries = 0; tries < 20; tries++) {
      const outer = { width: width + around.width, height: height + around.height };
      await this.ask('POST', `${this.session}/window/rect`, outer);
      await pause(100);
      const inner = await this.run(() => [innerWidth, innerHeight]);
      if (inner[0] === width && inner[1] === height) return;
      around.width = outer.width - (inner[0] ?? 0);
      around.height = outer.height - (inner[1] ?? 0);
    }
    throw new Error(`WebKit's page does not become ${width} x ${height}`);
  }

  async open(address: string): Promise<void> {
    await this.ask('POST', `${this.session}/url`, { url: address });
    await this.run(() => {
      const faults: string[] = [];
      Object.assign(window, { faults });
      addEventListener('error', (event) => faults.push(event.message));
      addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
    });
  }

  run<R>(inPage: (...args: any[]) => R, ...args: unknown[]): Promise<R> {
    const script = `return (${inPage}).apply(null, arguments)`;
    return this.ask('POST', `${this.session}/execute/sync`, { script, args }) as Promise<R>;
  }

  async find(inPage: (...args: any[]) => Element | null, ...args: unknown[]): Promise<Handle | undefined> {
    return (await this.run(inPage, ...args)) ?? undefined;
  }

  async press(target: Handle): Promise<void> {
    await this.ask('POST', `${this.session}/element/${idOf(target)}/click`, {});
  }

  async fill(field: Handle, text: string): Promise<void> {
    const path = `${this.session}/element/${idOf(field)}`;
    await this.ask('POST', `${path}/clear`, {});
    await this.ask('POST', `${path}/value`, { text });
  }

  async type(text: string): Promise<void> {
    await this.keys([...text]);
  }

  async key(key: keyof typeof KEYS): Promise<void> {
    await this.keys([KEYS[key]]);
  }

  private async keys(keys: string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.ask('POST', `${this.session}/actions`, {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async picture(path: string): Promise<void> {
    writeFileSync(path, Buffer.from(await this.ask('GET', `${this.session}/screenshot`), 'base64'));
  }

  faults(): Promise<string[]> {
    return this.run(() => (window as unknown as { faults?: string[] }).faults ?? []);
  }

  async close(): Promise<void> {
    if (this.session) await this.ask('DELETE', this.session).catch(() => undefined);
    this.driver.kill();
    this.screen.end();
  }

  private async ask(method: string, path: string, body?: object): Promise<any> {
    const request = {
      method,
      body: body && JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    };
    const response = await fetch(this.address + path, request);
    const { value } = (await response.json()) as { value: any };
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }
}

const idOf = (handle: Handle) => (handle as Record<string, string>)[ELEMENT];

function browser(): string {
  const found = LIBRARIES.filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}/MiniBrowser`))
    .find((path) => path.includes('webkit2gtk-') && existsSync(path));
  if (!found) throw new Error('There is no MiniBrowser of WebKitGTK. Install webkit2gtk-driver.');
  return found;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}
