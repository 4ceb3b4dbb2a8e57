import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aNext, aSlot, aVaccine, aVenue } from '../../testing/makers';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, ok } from '../../testing/server';

const user = userEvent.setup();
const day = '/machiyaku/book/day?vaccine=vaccine-1&venue=venue-1';

const december = {
  month: '2026-12',
  firstMonthWithRoom: '2026-12',
  days: [
    { date: '2026-12-01', level: 'NONE', remaining: 0 },
    { date: '2026-12-08', level: 'MANY', remaining: 12 },
    { date: '2026-12-09', level: 'FEW', remaining: 2 },
    {
      date: '2026-12-10',
      level: 'CLOSED',
      remaining: 0,
      why: { code: 'too-young', detail: '12歳になってからです', possibleFrom: '2026-12-20' },
    },
  ],
};
const november = { month: '2026-11', firstMonthWithRoom: '2026-12', days: [] };

beforeEach(() => {
  vi.setSystemTime('2026-11-22T03:00:00Z');
  stillLoggedIn();
  answering('get', '/api/resident/next', ok([aNext()]));
  answering('get', '/api/resident/vaccines', ok([aVaccine()]));
  answering('get', '/api/resident/venues', ok([aVenue(), aVenue({ id: 'venue-2' })]));
  answering('get', '/api/resident/reservations', ok([]));
});

function months() {
  return answering('get', '/api/resident/availability', ok(november), ok(december));
}
const dayButton = (name: string) => screen.findByRole('button', { name });

describe('the calendar', () => {
  it('opens at the first month with room', async () => {
    const asked = months();
    open(day);
    expect(await dayButton('12月8日火曜日 空きあり')).toBeVisible();
    expect(await dayButton('12月9日水曜日 のこりわずか')).toBeVisible();
    expect(asked.map(({ url }) => url.searchParams.get('month'))).toEqual(['2026-11', '2026-12']);
  });

  it('shows the times of a day and proceeds with the one that was chosen', async () => {
    months();
    const slots = [aSlot('slot-1', '10:00', 8), aSlot('slot-2', '11:00', 0)];
    answering('get', '/api/resident/slots', ok(slots));
    open(day);
    await user.click(await dayButton('12月8日火曜日 空きあり'));
    await user.click(await screen.findByRole('radio', { name: /10:00.*のこり8人/ }));
    const proceed = await screen.findByRole('link', { name: 'この日時で進む' });
    expect(proceed).toHaveAttribute('href', expect.stringContaining('slot=slot-1'));
    expect(location.search).toContain('slot=slot-1');
    expect(screen.getByRole('radio', { name: /11:00.*空きなし/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('says which day was chosen, also to those who do not see the times appear', async () => {
    months();
    answering('get', '/api/resident/slots', ok([aSlot('slot-1', '10:00', 8)]));
    open(day);
    const button = await dayButton('12月8日火曜日 空きあり');
    const spoken = screen.getAllByRole('status').at(-1);
    await user.click(button);
    expect(spoken).toHaveTextContent('12月8日(火)を選びました');
  });

  it('has the words one sees in the names of its buttons', async () => {
    months();
    open(`${day}&month=2026-12`);
    expect(await screen.findByRole('button', { name: /前月/ })).toHaveTextContent('前月');
    expect(screen.getByRole('button', { name: /翌月/ })).toHaveTextContent('翌月');
  });

  it('says why a full day cannot be chosen', async () => {
    months();
    open(day);
    const full = await dayButton('12月1日火曜日 空きなし');
    expect(full).toHaveAttribute('aria-disabled', 'true');
    await user.click(full);
    expect(screen.getByText(/12月1日\(火\)/).closest('[role=status]')).toHaveTextContent(
      '12月1日(火)は、満席です。○か△の日を選んでください',
    );
  });

  it('answers a day that is too early with the first possible one', async () => {
    months();
    answering('get', '/api/resident/me', ok({ vouchers: [], history: [] }));
    open(`${day}&month=2026-12`);
    answering('get', '/api/resident/availability', ok(december));
    await user.click(await dayButton('12月10日木曜日 受付なし'));
    expect(
      await screen.findByRole('heading', { name: '12月10日には、まだ接種できません' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: '12月20日からの空きを見る' })).toHaveAttribute(
      'href',
      expect.stringContaining('month=2026-12'),
    );
  });

  it('gives the telephone where neither this venue nor another has room', async () => {
    const none = aVenue({ firstFree: undefined });
    answering('get', '/api/resident/venues', ok([none, { ...none, id: 'venue-2' }]));
    answering('get', '/api/resident/availability', ok({ month: '2026-11', days: [] }));
    open(`${day}&month=2026-11`);
    expect(await screen.findByText('いまは、予約できる空きがありません')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'ほかの会場を見る' })).toBeNull();
  });

  it('ends with the last month for which seats are shown', async () => {
    answering('get', '/api/resident/next', ok([aNext({ offeredUntil: '2026-12-20' })]));
    answering('get', '/api/resident/availability', ok(december));
    open(`${day}&month=2026-12`);
    const eighth = await dayButton('12月8日火曜日 空きあり');
    expect(screen.getByRole('button', { name: /これより先の月は/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(screen.getByRole('button', { name: /^翌月/ }));
    expect(screen.getByText('これより先の月は、まだ予約できません')).toBeVisible();
    eighth.focus();
    await user.keyboard('{PageDown}');
    expect(eighth).toHaveFocus();
    expect(location.search).toContain('month=2026-12');
  });

  it('is one tab stop; arrows move by days and over the end of the month', async () => {
    answering('get', '/api/resident/availability', ok(december));
    open(`${day}&month=2026-12`);
    const eighth = await dayButton('12月8日火曜日 空きあり');
    expect(eighth).toHaveAttribute('tabindex', '0');
    eighth.focus();
    await user.keyboard('{ArrowRight}');
    expect(await dayButton('12月9日水曜日 のこりわずか')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(await dayButton('12月6日日曜日 受付なし')).toHaveFocus();
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(location.search).toContain('month=2027-01'));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-date')).toBe('2027-01-06'),
    );
  });

  it('offers other days where a lost seat was the last of its day', async () => {
    answering('get', '/api/resident/availability', ok(december));
    answering('get', '/api/resident/slots', ok([aSlot('slot-1', '10:00', 0)]));
    open(`${day}&month=2026-12&date=2026-12-08&lost=slot-1`);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('この日は、ほかに選べる時間がありません');
    answering('get', '/api/resident/slots', ok([aSlot('slot-9', '10:00', 2)]));
    await user.click(await screen.findByRole('button', { name: '12月9日(水) のこりわずか' }));
    await waitFor(() => expect(location.search).toContain('date=2026-12-09'));
    expect(await screen.findByRole('radio', { name: /のこり2人/ })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('does not call a seat lost that is free again', async () => {
    answering('get', '/api/resident/availability', ok(december));
    answering('get', '/api/resident/slots', ok([aSlot('slot-1', '10:00', 1)]));
    open(`${day}&month=2026-12&date=2026-12-08&lost=slot-1`);
    expect(await screen.findByRole('alert')).toHaveTextContent('いまは空きがあります');
  });

  it.each([
    ['slot-full', '午前10時00分は、いま満席になりました。ほかの時間'],
    ['set-second-full', '午前10時00分は、2回目の席が満席になりました。ほかの時間'],
    ['slot-past', '午前10時00分は、もう選べません。ほかの時間'],
  ])('says of a lost seat only what is so: %s', async (code, sentence) => {
    answering('get', '/api/resident/availability', ok(december));
    const lost = { ...aSlot('slot-1', '10:00', 0), refusals: [{ code, detail: '' }] };
    answering('get', '/api/resident/slots', ok([lost, aSlot('slot-2', '10:30', 2)]));
    open(`${day}&month=2026-12&date=2026-12-08&lost=slot-1`);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  });

  it('does not call a time full that is no longer listed', async () => {
    answering('get', '/api/resident/availability', ok(december));
    answering('get', '/api/resident/slots', ok([aSlot('slot-2', '10:30', 2)]));
    open(`${day}&month=2026-12&date=2026-12-08&lost=slot-1`);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'この時間は、もう選べません。ほかの時間を選んでください(午前10時30分 のこり2人)',
    );
  });

  it('offers the times beside a seat that was lost', async () => {
    answering('get', '/api/resident/availability', ok(december));
    const slots = [
      aSlot('slot-0', '09:30', 12),
      aSlot('slot-1', '10:00', 0),
      aSlot('slot-2', '10:30', 2),
      aSlot('slot-3', '15:00', 9),
    ];
    answering('get', '/api/resident/slots', ok(slots));
    open(`${day}&month=2026-12&date=2026-12-08&lost=slot-1`);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '午前10時00分は、いま満席になりました。ほかの時間を選んでください' +
        '(午前9時30分 のこり12人、午前10時30分 のこり2人)',
    );
  });
});
