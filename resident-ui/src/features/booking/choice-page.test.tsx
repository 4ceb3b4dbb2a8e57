import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { aNext, aVaccine, aVenue } from '../../testing/makers';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, ok } from '../../testing/server';
import { arranged } from './venue-order';

const user = userEvent.setup();
const two = [aVaccine(), aVaccine({ id: 'vaccine-2', name: 'モデルナ社' })];
const full = aVenue({ id: 'venue-2', name: '北原総合病院', firstFree: undefined });

beforeEach(() => {
  stillLoggedIn();
  answering('get', '/api/resident/vaccines', ok(two));
  answering('get', '/api/resident/availability', ok({ month: '2026-12', days: [] }));
});

describe('choosing', () => {
  it('skips questions that have one answer', async () => {
    answering('get', '/api/resident/next', ok([aNext()]));
    answering('get', '/api/resident/venues', ok([aVenue()]));
    open('/machiyaku/book');
    await waitFor(() => expect(location.pathname).toBe('/machiyaku/book/day'));
    expect(location.search).toContain('vaccine=vaccine-1&venue=venue-1');
  });

  it('keeps both choices in the address', async () => {
    answering('get', '/api/resident/next', ok([aNext({ vaccineIds: ['vaccine-1', 'vaccine-2'] })]));
    const asked = answering('get', '/api/resident/venues', ok([aVenue(), full]));
    open('/machiyaku/book');
    await user.click(await screen.findByRole('radio', { name: /モデルナ社/ }));
    await user.click(await screen.findByRole('radio', { name: /さくらの中央会場/ }));
    expect(asked[0]?.url.searchParams.get('vaccineId')).toBe('vaccine-2');
    await user.click(screen.getByRole('button', { name: '日にちを選ぶ' }));
    expect(location.pathname + location.search).toContain(
      '/machiyaku/book/day?vaccine=vaccine-2&venue=venue-1',
    );
  });

  it('has one heading, with the focus, while the venues come', async () => {
    answering('get', '/api/resident/next', ok([aNext()]));
    answering('get', '/api/resident/venues', ok([aVenue(), full]));
    open('/machiyaku/book');
    await screen.findByText('予約するワクチン');
    const heading = screen.getByRole('heading', { level: 1, name: 'どの会場にしますか' });
    await waitFor(() => expect(heading).toHaveFocus());
    await screen.findByRole('radio', { name: /さくらの中央会場/ });
    expect(heading).toHaveFocus();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('says what is missing instead of going on', async () => {
    answering('get', '/api/resident/next', ok([aNext()]));
    answering('get', '/api/resident/venues', ok([aVenue(), full]));
    open('/machiyaku/book');
    expect(await screen.findByRole('radio', { name: /北原総合病院/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(screen.getByRole('radio', { name: /北原総合病院/ }));
    await user.click(screen.getByRole('button', { name: '日にちを選ぶ' }));
    expect(screen.getByRole('alert')).toHaveTextContent('会場が選ばれていません');
    expect(location.pathname).toBe('/machiyaku/book');
  });

  it('asks for no venue where none has room, but gives the telephone', async () => {
    answering('get', '/api/resident/next', ok([aNext()]));
    answering('get', '/api/resident/venues', ok([full, { ...full, id: 'venue-3' }]));
    open('/machiyaku/book');
    expect(await screen.findByText('いまは、予約できる空きがありません')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('いまは予約できません');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: '日にちを選ぶ' })).toBeNull();
    expect(screen.getAllByRole('link', { name: '0120-000-123' })).toHaveLength(2);
  });

  it('tells a baby that is too young so, and not that seats are missing', async () => {
    const why = { code: 'too-young', detail: '', possibleFrom: '2027-01-08' };
    answering('get', '/api/resident/next', ok([aNext()]));
    answering(
      'get',
      '/api/resident/venues',
      ok([
        { ...full, why },
        { ...full, id: 'v3', why },
      ]),
    );
    open('/machiyaku/book');
    expect(await screen.findByText(/対象の年齢になっていません。接種できるのは/)).toBeVisible();
    expect(screen.queryByText(/空きがありません/)).toBeNull();
    expect(screen.getAllByRole('link', { name: '0120-000-123' })).toHaveLength(2);
  });

  it('says at each venue what stands against it', async () => {
    const why = { code: 'too-young', detail: '', possibleFrom: '2027-01-08' };
    answering('get', '/api/resident/next', ok([aNext()]));
    answering('get', '/api/resident/venues', ok([aVenue(), { ...full, why }]));
    open('/machiyaku/book');
    const radio = await screen.findByRole('radio', { name: /北原総合病院.*対象の年齢/ });
    expect(radio).toHaveAttribute('aria-disabled', 'true');
  });

  it('names the illness before the product', async () => {
    answering('get', '/api/resident/next', ok([aNext({ vaccineIds: ['vaccine-1', 'vaccine-2'] })]));
    answering('get', '/api/resident/venues', ok([aVenue()]));
    open('/machiyaku/book');
    expect(await screen.findByRole('radio', { name: /^新型コロナ\s*モデルナ社/ })).toBeVisible();
  });

  it('offers no vaccine without a venue as if it had one', async () => {
    answering('get', '/api/resident/next', ok([aNext({ vaccineIds: [] })]));
    open('/machiyaku/book');
    expect(await screen.findByText('このワクチンの会場は、まだ公開されていません')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('does not open the calendar of the only venue when that is full', async () => {
    answering('get', '/api/resident/next', ok([aNext()]));
    answering('get', '/api/resident/venues', ok([full]));
    open('/machiyaku/book');
    expect(await screen.findByText('いまは、予約できる空きがありません')).toBeVisible();
    expect(location.pathname).toBe('/machiyaku/book');
  });

  it('says from when on, where the seats of the first possible day are not on show yet', async () => {
    const why = [{ code: 'interval-too-short', detail: '', possibleFrom: '2027-06-08' }];
    answering('get', '/api/resident/next', ok([aNext({ why })]));
    open('/machiyaku/book');
    expect(await screen.findByText(/2027年6月8日/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'いつから予約できるか見る' })).toHaveAttribute(
      'href',
      '/machiyaku/book/not-yet?programme=programme-1',
    );
  });

  it('tells why nothing can be booked', async () => {
    const why = [{ code: 'voucher-blocked', detail: 'この接種券では予約できません' }];
    answering('get', '/api/resident/next', ok([aNext({ why })]));
    open('/machiyaku/book');
    expect(
      await screen.findByRole('heading', { name: 'いま予約できるワクチンはありません' }),
    ).toBeVisible();
    expect(screen.getByText('この接種券では予約できません')).toBeVisible();
  });
});

it('venues stand by first free day, the full ones last, or by area', () => {
  const late = aVenue({
    id: 'late',
    district: '北',
    firstFree: { date: '2026-12-11', level: 'FEW' },
  });
  const early = aVenue({ id: 'early', district: '北' });
  const nowhere = aVenue({ id: 'nowhere', district: undefined });
  const ids = (by: 'date' | 'area') =>
    arranged([full, late, nowhere, early], by).map(({ area, venues }) => [
      area,
      venues.map(({ id }) => id).join(' '),
    ]);
  expect(ids('date')).toEqual([['', 'nowhere early late venue-2']]);
  expect(ids('area')).toEqual([
    ['北', 'early late'],
    ['', 'nowhere venue-2'],
  ]);
});
