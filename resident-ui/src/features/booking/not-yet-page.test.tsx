import { screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Next } from '../../api/types';
import { aMe, aNext, aVaccine } from '../../testing/makers';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, ok } from '../../testing/server';

const interval = { code: 'interval-too-short', detail: '枠の言葉', possibleFrom: '2027-02-08' };
const tooYoung = { code: 'too-young', detail: '枠の言葉', possibleFrom: '2027-03-01' };
const notOpen = {
  code: 'not-open-yet',
  detail: '予約は、2026年12月1日午前10時00分に始まります',
  possibleFrom: '2026-12-01',
};

beforeEach(() => {
  vi.setSystemTime('2026-11-22T03:00:00Z');
  stillLoggedIn();
  answering('get', '/api/resident/me', ok(aMe()));
  answering('get', '/api/resident/vaccines', ok([aVaccine()]));
  answering('get', '/api/resident/reservations', ok([]));
});

function opened(part: Partial<Next>) {
  answering('get', '/api/resident/next', ok([aNext({ dose: 2, ...part })]));
  open('/machiyaku/book/not-yet?programme=programme-1');
  return screen.findByRole('heading', { level: 1 });
}
const see = () => screen.queryByRole('link', { name: /からの空きを見る/ });

it('leads to the first possible day where its seats are on show', async () => {
  await opened({ why: [interval] });
  expect(await screen.findByText('からです')).toBeVisible();
  expect(see()).toHaveAttribute('href', '/machiyaku/book?month=2027-02');
});

it('the day of vaccination is never called a day of booking', async () => {
  await opened({ why: [interval] });
  await screen.findByText('からです');
  const page = screen.getByRole('main').textContent;
  expect(page).toMatch(/まだ接種できません/);
  expect(page).toMatch(/接種できるのは/);
  expect(page).not.toMatch(/予約できるのは|から予約/);
});

it('before booking opens the opening is named, however late the dose itself is possible', async () => {
  await opened({ why: [notOpen, interval] });
  expect(await screen.findByText('12月1日')).toBeVisible();
  expect(screen.getByText('予約できるのは')).toBeVisible();
});

it('names a day that lies beyond the seats on show, and does not lead to an empty month', async () => {
  await opened({ why: [interval], offeredUntil: '2027-01-31' });
  expect(await screen.findByText('2月8日')).toBeVisible();
  expect(screen.getByText(/まだ先なので、空きは出ていません/)).toBeVisible();
  expect(see()).toBeNull();
});

it('of several reasons the last day counts', async () => {
  await opened({ why: [interval, tooYoung] });
  expect(await screen.findByText('3月1日')).toBeVisible();
});

it('before booking opens it says the hour and leads to no calendar', async () => {
  await opened({ why: [notOpen] });
  expect(await screen.findByText(/午前10時00分/)).toBeVisible();
  expect(screen.getByText('12月1日')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/まだ始まっていません/);
  expect(screen.getByText('予約できるのは')).toBeVisible();
  expect(see()).toBeNull();
});

it('where one of the reasons never passes no day is promised', async () => {
  await opened({ why: [interval, { code: 'voucher-blocked', detail: '電話してください' }] });
  expect(await screen.findByText('くわしいことは、電話で確かめてください')).toBeVisible();
  expect(screen.queryByText('からです')).toBeNull();
});
