import { afterEach, expect, it, vi } from 'vitest';
import { fetchInTime } from './fetch-in-time';
import { NoAnswer } from './problem';

afterEach(() => {
  vi.useRealTimers();
});

it('silence of half a minute is no answer, and the call is given up', async () => {
  vi.useFakeTimers();
  let given: AbortSignal | null | undefined;
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    given = init?.signal;
    return new Promise((_, reject) => given?.addEventListener('abort', () => reject(new Error())));
  });
  const answer = expect(fetchInTime(new Request('http://localhost/'))).rejects.toThrow(NoAnswer);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(given?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  await answer;
  expect(given?.aborted).toBe(true);
});
