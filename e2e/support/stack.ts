import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const repository = resolve(import.meta.dirname, '../..');
const port = Number(process.env['E2E_PORT'] || 18181);

/** The machine's zone in all journeys; the city's time holds all the same. */
export const ELSEWHERE = 'America/New_York';

/** Where the journeys find the program. */
export const address = `http://localhost:${port}`;

export function newDataDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'machiyaku-e2e-'));
}

/** The built program as `make run` starts it: one JVM and its own PostgreSQL server. */
export class Stack {
  private constructor(
    private readonly process: ChildProcess,
    private readonly data: string,
    /** From the start of the process to its first answer. */
    readonly startedIn: number,
    private readonly at: number,
  ) {}

  static async start(data: string, at = port): Promise<Stack> {
    if (!existsSync(join(repository, 'backend/target/quarkus-app/quarkus-run.jar'))) {
      throw new Error('The program is not built. Run "make build" first.');
    }
    if (await answers(at)) throw new Error(`Port ${at} is taken. Set E2E_PORT to a free one.`);
    mkdirSync('test-results', { recursive: true });
    const log = `test-results/server-${at}.log`;
    const output = openSync(log, 'w');
    const began = Date.now();
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PORT: String(at),
      MANAGEMENT_PORT: '0',
      DATA_DIR: data,
      DEMO: 'true',
      TZ: ELSEWHERE,
    };
    delete env['DATABASE_URL'];
    const child = spawn(join(repository, 'scripts/serve'), { env, stdio: ['ignore', output, output] });
    // Its own line first: a program left behind on the same port would look healthy too.
    while (!readFileSync(log, 'utf8').includes('Machiyaku is running')) {
      if (ended(child) || Date.now() - began > 120_000) {
        child.kill('SIGKILL');
        throw new Error(`The program did not start:\n${readFileSync(log, 'utf8')}`);
      }
      await pause(100);
    }
    const ready = await fetch(`http://localhost:${at}/q/health/ready`);
    if (!ready.ok) throw new Error(`The program is not ready: ${await ready.text()}`);
    return new Stack(child, data, Date.now() - began, at);
  }

  /** Whether it and its database can serve. */
  async isReady(): Promise<boolean> {
    return (await fetch(`http://localhost:${this.at}/q/health/ready`)).ok;
  }

  /** As Ctrl-C does. */
  async stop(): Promise<void> {
    await this.end('SIGINT');
  }

  /** As a power cut does to the JVM; its database server stays behind. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** The process id of the database server on this program's data, while it runs. */
  databaseServer(): number | undefined {
    const file = join(this.data, 'pgdata/postmaster.pid');
    if (!existsSync(file)) return undefined;
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return isRunning(pid) ? pid : undefined;
  }

  private async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    if (ended(this.process)) return;
    const exit = new Promise<void>((done) => this.process.once('exit', () => done()));
    this.process.kill(signal);
    const inTime = await Promise.race([exit.then(() => true), pause(30_000).then(() => false)]);
    if (inTime) return;
    this.process.kill('SIGKILL');
    throw new Error(`The program did not end within 30 seconds of ${signal}`);
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function answers(at: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(at, 'localhost');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
