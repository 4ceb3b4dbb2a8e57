// Runs programs, always with a limit of time; what was started is stopped when we stop.
import { spawn } from 'node:child_process';

const running = new Set();

function started(command, args, options) {
  const child = spawn(command, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs to the end and answers what was printed; fails when the program does or when it takes too long. */
export function run(command, args, { env = {}, input, seconds = 120, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = started(command, args, { env: { ...process.env, ...env }, cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    const timer = setTimeout(() => {
      err += `\nstopped after ${seconds} s`;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve({ out, err });
      else reject(new Error(`${command} ended with ${code}\n${out.slice(-2000)}\n${err.slice(-2000)}`));
    });
    child.stdin.end(input ?? '');
  });
}

/** Starts a program that goes on until it is stopped; its output goes to the given files. */
export function startLasting(command, args, { env, cwd, stdio }) {
  return started(command, args, { env: { ...process.env, ...env }, cwd, stdio });
}

/** Asks politely, and insists after a while. */
export function stop(child, seconds = 20) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

export async function stopAll() {
  await Promise.all([...running].map((child) => stop(child)));
}
