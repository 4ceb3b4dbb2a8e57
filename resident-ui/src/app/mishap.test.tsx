import { act, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { rememberPhone } from '../shared/contact';
import { Mishap } from './mishap';

beforeEach(() => {
  rememberPhone('0120-000-123');
  render(<Mishap />);
});
const fault = (filename: string) => new ErrorEvent('error', { filename, message: 'a fault' });

it('a fault that no page has caught is said, with the telephone', async () => {
  act(() => void dispatchEvent(fault(`${location.origin}/assets/index.js`)));
  expect(screen.getByRole('alert')).toHaveTextContent('電話で問い合わせてください');
  expect(screen.getByRole('link', { name: '0120-000-123' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '閉じる' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('so is a promise that nobody waited for', () => {
  act(() => void dispatchEvent(new Event('unhandledrejection')));
  expect(screen.getByRole('alert')).toBeVisible();
});

it("faults of the browser's own extensions are none of ours", () => {
  act(() => void dispatchEvent(fault('chrome-extension://abc/content.js')));
  expect(screen.queryByRole('alert')).toBeNull();
});
