import { expect, it } from 'vitest';
import { AttemptKey } from './attempt-key';

it('keeps the key while the same attempt is sent again', () => {
  const key = new AttemptKey();
  expect(key.of({ slotId: 's1' })).toBe(key.of({ slotId: 's1' }));
});

it('takes another key for another attempt, and after a success', () => {
  const key = new AttemptKey();
  const first = key.of({ slotId: 's1' });
  expect(key.of({ slotId: 's2' })).not.toBe(first);
  const second = key.of({ slotId: 's2' });
  key.forget();
  expect(key.of({ slotId: 's2' })).not.toBe(second);
});

it('keeps the key of an attempt when the success of an earlier one comes late', () => {
  const key = new AttemptKey();
  key.of({ slotId: 's1' });
  const second = key.of({ slotId: 's2' });
  key.forget({ slotId: 's1' });
  expect(key.of({ slotId: 's2' })).toBe(second);
});
