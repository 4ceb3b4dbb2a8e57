import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { aMe, aReservation } from '../../testing/makers';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, ok } from '../../testing/server';

it('opened by itself it has all its words, and both halves of a set', async () => {
  const second = {
    id: 'second',
    dose: 2,
    startsAt: '2026-12-29T10:00:00',
    checkInCode: 'R8888888',
  };
  const set = [aReservation({ setId: 'set-1' }), aReservation({ setId: 'set-1', ...second })];
  stillLoggedIn();
  answering('get', '/api/resident/me', ok(aMe()));
  answering('get', '/api/resident/reservations', ok(set));
  open('/machiyaku/book/done?reservations=reservation-1');
  expect(await screen.findByRole('heading', { name: '予約できました' })).toBeVisible();
  expect(screen.getByText('12月29日(火)')).toBeVisible();
  expect(screen.getByText('R888 8888')).toBeVisible();
  expect(screen.getByRole('heading', { name: /新型コロナ 2回目/ })).toBeVisible();
});
