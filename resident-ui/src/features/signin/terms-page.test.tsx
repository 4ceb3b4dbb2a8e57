import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, lineCut, no, ok } from '../../testing/server';

const user = userEvent.setup();
const logout = '/api/auth/resident/machiyaku/logout';

beforeEach(() => {
  localStorage.setItem('machiyaku.visit.machiyaku', '1');
  stillLoggedIn({ mustAcceptTerms: true });
  answering('get', '/api/sites/machiyaku/terms', ok({ version: 1, text: '約束です' }));
});
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));

it('a login that ran out while reading leads to a new one and back', async () => {
  open('/machiyaku/terms');
  await screen.findByRole('button', { name: '同意して進む' });
  answering('post', '/api/resident/terms', no(401, 'unauthenticated'));
  answering('post', '/api/auth/resident/machiyaku/refresh', no(401, 'unauthenticated'));
  await press('同意して進む');
  expect(await screen.findByRole('link', { name: 'ログインする' })).toHaveAttribute(
    'href',
    '/machiyaku?back=%2Fmachiyaku%2Fterms',
  );
});

it('nobody is told that they have left before the server knows it', async () => {
  const asked = answering('post', logout, lineCut, ok({}));
  open('/machiyaku/terms');
  await press('同意しないでログアウトする');
  expect(await screen.findByText(/まだログアウトしていません/)).toBeVisible();
  await press('同意しないでログアウトする');
  expect(await screen.findByText('ログアウトしました')).toBeVisible();
  expect(asked).toHaveLength(2);
});
