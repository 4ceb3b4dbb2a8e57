import { waitFor } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { letIn } from '@/api/access';
import { aDesk, type DeskServer } from '@/testing/desk';
import { aLoginAnswer, server } from '@/testing/server';
import { attend } from './unsent-steps';
import { store, type Letter } from './unsent-store';

const letterFor = (reservationId: string): Letter => ({
  id: `key-${reservationId}`,
  reservationId,
  act: 'check-in',
  body: { version: 0 },
  becomes: 'CHECKED_IN',
  waits: true,
});
let desk: DeskServer;
beforeEach(() => {
  desk = aDesk();
  letIn(aLoginAnswer());
});

it("sends no account's steps in the name of the next one", async () => {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let asked = false;
  server.use(
    http.post('/api/admin/reservations/r1/check-in', async () => {
      asked = true;
      await gate;
      return undefined;
    }),
  );
  store('999997/a1', letterFor('r1'));
  store('999997/a1', letterFor('r2'));
  const leave = attend('999997/a1');
  await waitFor(() => expect(asked).toBe(true));
  leave();
  store('999997/a2', { ...letterFor('r1'), id: 'undo', act: 'undo', body: { version: 1 } });
  const leaveAgain = attend('999997/a2');
  letGo();
  await waitFor(() => expect(desk.sent.at(-1)?.path).toBe('/api/admin/reservations/r1/undo'));
  expect(localStorage.getItem('machiyaku.unsent/999997/a1/key-r1')).toBeNull();
  expect(desk.bookings.r2.status).toBe('RESERVED');
  expect(localStorage.getItem('machiyaku.unsent/999997/a1/key-r2')).not.toBeNull();
  leaveAgain();
});
