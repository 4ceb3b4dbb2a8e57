import { QueryClientProvider, useMutation } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Problem } from '@/api/problem';
import { forgetDone, forgetToasts, toast, toastProblem, Toasts } from '@/design/toast';
import { makeQueries } from './queries';
import { tellUnexpected } from './unexpected';

const sentence = /思わぬ不具合が起きました。.*画面を読み込み直して確かめてください/;
let stop = () => {};
beforeEach(() => {
  forgetToasts();
  stop = tellUnexpected();
});
afterEach(() => stop());

function rejected(reason: unknown) {
  const event = Object.assign(new Event('unhandledrejection'), { reason });
  fireEvent(window, event);
}

it('says in a sentence what nobody has caught', () => {
  render(<Toasts />);
  rejected(new TypeError('crypto.randomUUID is not a function'));
  expect(screen.getByRole('alert').textContent).toMatch(sentence);
});

it('says it once, however often it happens', () => {
  render(<Toasts />);
  rejected(new TypeError('first'));
  fireEvent(window, Object.assign(new Event('error'), { error: new TypeError('second') }));
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

it('says in its own words what the server refused and nobody has shown', () => {
  render(<Toasts />);
  rejected(new Problem('slot-full', 409, { detail: '10時00分は満席です' }));
  screen.getByText('10時00分は満席です');
});

it('stays silent where nothing went wrong', () => {
  render(<Toasts />);
  rejected(new DOMException('left the page', 'AbortError'));
  fireEvent(window, Object.assign(new Event('error'), { message: 'ResizeObserver loop', error: null }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says that a press ended in a fault of the page itself', async () => {
  function Press() {
    const act = useMutation({
      mutationFn: () => {
        throw new TypeError('not in this browser');
      },
    });
    return <button onClick={() => act.mutate()}>押す</button>;
  }
  render(
    <QueryClientProvider client={makeQueries()}>
      <Press />
      <Toasts />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '押す' }));
  await screen.findByText(sentence);
});

it('keeps what failed until it is closed, however much is done after it', () => {
  render(<Toasts />);
  act(() => {
    toastProblem('受付ができませんでした');
    ['一', '二', '三', '四'].forEach((text) => toast(text));
  });
  screen.getByText('受付ができませんでした');
  expect(screen.queryByText('一')).toBeNull();
  screen.getByText('四');
  act(forgetDone);
  screen.getByText('受付ができませんでした');
  expect(screen.queryByText('四')).toBeNull();
});
