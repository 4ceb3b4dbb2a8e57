import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { BirthDateField } from './birth-date-field';

const year = () => screen.getByLabelText<HTMLInputElement>('年(和暦可)');
const month = () => screen.getByLabelText<HTMLInputElement>('月');
const day = () => screen.getByLabelText<HTMLInputElement>('日');
const selected = (input: HTMLInputElement) =>
  input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);

it('selects what Enter lands on, so that typing replaces it', async () => {
  const user = userEvent.setup();
  render(<BirthDateField defaultValue="1951-10-12" onChange={vi.fn()} />);
  await user.click(year());
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(month());
  expect(selected(month())).toBe('10');
  await user.keyboard('3{Enter}');
  expect(selected(day())).toBe('12');
});

it('says at once which part is wrong, and Enter stays there', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn();
  render(<BirthDateField onChange={onChange} />);
  await user.type(year(), 'S26{Enter}');
  await user.type(month(), '13{Enter}');
  screen.getByText('月は1から12までの数字で入れてください');
  expect(document.activeElement).toBe(month());
  expect(month().getAttribute('aria-invalid')).toBe('true');
  expect(year().getAttribute('aria-invalid')).toBeNull();
  await user.keyboard('10{Enter}');
  expect(screen.queryByText(/月は1から12/)).toBeNull();
  await user.keyboard('12');
  expect(onChange).toHaveBeenLastCalledWith('1951-10-12');
});

it('says so when a wrong month is left with Tab or a press elsewhere', async () => {
  const user = userEvent.setup();
  render(<BirthDateField onChange={vi.fn()} />);
  await user.type(month(), '0');
  await user.tab();
  screen.getByText('月は1から12までの数字で入れてください');
});

it('moves nothing while a press is under way', async () => {
  const user = userEvent.setup();
  render(
    <>
      <BirthDateField onChange={vi.fn()} />
      <button type="button">予約する</button>
    </>,
  );
  await user.type(month(), '13');
  await user.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('button') });
  expect(screen.queryByText(/月は1から12/)).toBeNull();
  await user.pointer('[/MouseLeft]');
  screen.getByText('月は1から12までの数字で入れてください');
});
