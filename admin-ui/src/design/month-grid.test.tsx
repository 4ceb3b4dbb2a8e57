import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { MonthGrid } from './month-grid';

const open = (...dates: string[]) => dates.map((date) => ({ date, level: 'MANY' as const }));

function Months({ busyIn, from }: { busyIn?: string; from?: string }) {
  const [month, setMonth] = useState('2026-12');
  return (
    <MonthGrid
      month={month}
      days={open('2026-12-30', '2026-12-31', '2027-01-01')}
      busy={month === busyIn}
      from={from}
      onMonth={setMonth}
      onSelect={onSelect}
    />
  );
}
const onSelect = vi.fn();
const day = (name: RegExp) => screen.getByRole('button', { name });

it('keeps the focus on the day when an arrow crosses the end of a month', async () => {
  render(<Months />);
  const user = userEvent.setup();
  day(/12月30日/).focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(day(/12月31日/));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(day(/1月1日/));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(day(/12月31日/));
});

it('stays among the days that are shown', async () => {
  render(<Months from="2026-12-30" />);
  const user = userEvent.setup();
  day(/12月30日/).focus();
  await user.keyboard('{ArrowRight}{PageUp}');
  expect(document.activeElement).toBe(day(/12月30日/));
});

it('says nothing of days that are not known yet, and chooses none', async () => {
  render(<Months busyIn="2027-01" />);
  const user = userEvent.setup();
  day(/12月30日/).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  const first = day(/1月1日金曜日 読み込んでいます/);
  expect(document.activeElement).toBe(first);
  await user.keyboard('{Enter}');
  expect(onSelect).not.toHaveBeenCalled();
  expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
});
