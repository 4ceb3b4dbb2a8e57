import { act, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leftOfSession, signOut } from '../api/session';
import { aLogin, aMe, aReservation } from '../testing/makers';
import { open, stillLoggedIn } from '../testing/open';
import { answering, no, ok } from '../testing/server';

const login = '/api/auth/resident/login';
const refresh = '/api/auth/resident/machiyaku/refresh';
const user = userEvent.setup();
const tokenOf = (sub: string) => `h.${btoa(JSON.stringify({ sub }))}.s`;

async function typeDetails() {
  stillLoggedIn({ accessToken: tokenOf('mother') });
  answering('get', '/api/resident/me', ok(aMe({ phone: undefined })));
  open('/machiyaku/details');
  await user.type(await screen.findByLabelText(/^電話番号/), '08000001234');
}

async function sessionEnds() {
  answering('put', '/api/resident/me', no(401, 'unauthenticated'), ok(aMe()));
  answering('post', refresh, no(401, 'unauthenticated'));
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByRole('heading', { name: 'もう一度ログインしてください' });
}

async function logInAs(sub: string) {
  answering('post', login, ok(aLogin({ accessToken: tokenOf(sub) })));
  await user.type(screen.getByLabelText(/^接種券番号/), '4100127305');
  await user.type(screen.getByLabelText('年'), '1951');
  await user.type(screen.getByLabelText('月'), '10');
  await user.type(screen.getByLabelText('日'), '12');
  await user.click(screen.getByRole('button', { name: 'ログインする' }));
}

describe('a session that ends', () => {
  it('keeps what was typed: the login opens over the form', async () => {
    await typeDetails();
    await sessionEnds();
    expect(screen.getByText(/入力の途中にもどります/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '保存する' })).toBeNull();
    await logInAs('mother');
    expect(await screen.findByRole('button', { name: '保存する' })).toBeVisible();
    expect(screen.getByLabelText(/^電話番号/)).toHaveValue('08000001234');
    expect(screen.getByText(/ログインが切れていました。もう一度押してください/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByText('保存しました')).toBeVisible();
  });

  it('can be taken up by the own password too, without leaving the form', async () => {
    await typeDetails();
    await sessionEnds();
    await user.click(screen.getByRole('button', { name: '自分で決めたパスワードを使う' }));
    expect(await screen.findByLabelText(/^パスワード\s*必須/)).toBeVisible();
    expect(location.pathname).toBe('/machiyaku/details');
  });

  it('takes the page up where it stopped, what had not come is asked for again', async () => {
    stillLoggedIn({ accessToken: tokenOf('mother') });
    answering('get', '/api/resident/me', ok(aMe()));
    answering('get', '/api/resident/next', ok([]));
    answering('get', '/api/resident/reservations', no(401, 'unauthenticated'));
    answering('post', refresh, ok(aLogin({ accessToken: tokenOf('mother') })), no(401, 'x'));
    open('/machiyaku/mypage');
    await screen.findByText(/入力の途中にもどります/);
    answering('get', '/api/resident/reservations', ok([aReservation()]));
    await logInAs('mother');
    expect(await screen.findByText('R7K3 M9QA')).toBeVisible();
  });

  it('throws away what was typed when somebody else logs in', async () => {
    await typeDetails();
    await sessionEnds();
    answering('get', '/api/resident/me', ok(aMe({ phone: undefined, familyName: '山本' })));
    await logInAs('child');
    await waitFor(() => expect(screen.getByLabelText(/^姓/)).toHaveValue('山本'));
    expect(screen.getByLabelText(/^電話番号/)).toHaveValue('');
  });

  it('throws it away when the person leaves', async () => {
    await typeDetails();
    act(() => signOut(false));
    expect(await screen.findByText(/ログインしてください。ログインすると/)).toBeVisible();
    expect(screen.queryByLabelText(/^電話番号/)).toBeNull();
  });
});

describe('two minutes before it would end', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-22T03:00:00Z'), shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says nothing that is no longer so: the notice goes with the session', async () => {
    stillLoggedIn({ expiresInSeconds: 7_200 });
    answering('get', '/api/resident/me', ok(aMe()));
    answering('get', '/api/resident/next', ok([]));
    answering('get', '/api/resident/reservations', ok([aReservation()]));
    open('/machiyaku/mypage');
    await screen.findByText('R7K3 M9QA');
    const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
    await pass(leftOfSession() - 4_000);
    expect(screen.getByText(/2分以内にログインが切れます/)).toBeVisible();
    await pass(leftOfSession() + 1);
    expect(screen.queryByText(/ログインが切れます/)).toBeNull();
  });

  it('says so and goes on at the press of a button', async () => {
    // The token itself lasts: only the idle minutes are about to end.
    stillLoggedIn({ expiresInSeconds: 7_200 });
    const me = answering('get', '/api/resident/me', ok(aMe()));
    answering('get', '/api/resident/next', ok([]));
    answering('get', '/api/resident/reservations', ok([aReservation()]));
    open('/machiyaku/mypage');
    await screen.findByText('R7K3 M9QA');
    const asked = me.length;
    await act(async () => void (await vi.advanceTimersByTimeAsync(27 * 60_000)));
    expect(screen.queryByText(/2分以内にログインが切れます/)).toBeNull();
    await act(async () => void (await vi.advanceTimersByTimeAsync(70_000)));
    expect(screen.getByText(/2分以内にログインが切れます/)).toBeVisible();
    await userEvent
      .setup({ advanceTimers: vi.advanceTimersByTime })
      .click(screen.getByRole('button', { name: 'ログインを続ける' }));
    await waitFor(() => expect(screen.queryByText(/2分以内に/)).toBeNull());
    expect(me.length).toBe(asked + 1);
    await act(async () => void (await vi.advanceTimersByTimeAsync(60_000)));
    expect(screen.queryByText(/2分以内に/)).toBeNull();
  });
});
