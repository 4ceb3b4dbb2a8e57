import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

// A window as narrow as a phone: the browser's own tool bar must not be wider.
const SMALL_TOOLS = `
headerbar *, toolbar *, entry, button { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 6px; }
headerbar image, toolbar image { -gtk-icon-size: 4px; }
`;

/** A screen of its own that nobody sees, with a window manager: WebKit needs both. */
export class Screen {
  private constructor(
    private readonly processes: ChildProcess[],
    private readonly configuration: string,
    readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<Screen> {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1700x4000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = await firstLine(server.stdio[3] as Readable);
    const configuration = mkdtempSync(join(tmpdir(), 'machiyaku-screen-'));
    mkdirSync(join(configuration, 'gtk-3.0'));
    writeFileSync(join(configuration, 'gtk-3.0/gtk.css'), SMALL_TOOLS);
    const environment = {
      ...process.env,
      DISPLAY: `:${display}`,
      XDG_CONFIG_HOME: configuration,
      LANG: 'ja_JP.UTF-8',
      LANGUAGE: 'ja',
      LIBGL_ALWAYS_SOFTWARE: '1',
      GDK_BACKEND: 'x11',
      // Its sandbox wants rights that a test machine does not give; it opens nothing but our own pages.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const manager = spawn('openbox', [], { env: environment, stdio: 'ignore' });
    return new Screen([manager, server], configuration, environment);
  }

  end(): void {
    for (const one of this.processes) one.kill();
    rmSync(this.configuration, { recursive: true, force: true });
  }
}

function firstLine(from: Readable): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    from.on('data', (part) => {
      text += String(part);
      if (text.includes('\n')) done(text.trim());
    });
    from.once('end', () => fail(new Error('Xvfb gave no display')));
  });
}
