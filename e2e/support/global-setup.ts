import { rmSync } from 'node:fs';
import { newDataDirectory, Stack } from './stack';

/** Starts the built program once for all journeys, with a new database; ends it and removes its data afterwards. */
export default async function start(): Promise<() => Promise<void>> {
  rmSync('test-results/pictures', { recursive: true, force: true });
  const data = newDataDirectory();
  const stack = await Stack.start(data);
  return async () => {
    await stack.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
