import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { open } from '../../testing/open';
import { aLogin } from '../../testing/makers';
import { answering, no, ok } from '../../testing/server';

const login = '/api/auth/resident/login';
const user = userEvent.setup();

async function type(voucher: string, year: string, month: string, day: string) {
  await user.type(await screen.findByLabelText(/^接種券番号/), voucher);
  await user.type(screen.getByLabelText('年'), year);
  await user.type(screen.getByLabelText('月'), month);
  await user.type(screen.getByLabelText('日'), day);
}
const press = (name: string) => user.click(screen.getByRole('button', { name }));

describe('logging in', () => {
  it('sends the birth date as the first password and goes on to the terms', async () => {
    const asked = answering('post', login, ok(aLogin({ mustAcceptTerms: true })));
    answering('get', '/api/sites/machiyaku/terms', ok({ version: 1, text: '約束です' }));
    open('/machiyaku');
    await type('4100127305', '昭和26', '10', '12');
    expect(screen.getByRole('status')).toHaveTextContent('昭和26年(1951年)10月12日');
    await press('ログインする');
    expect(await screen.findByRole('button', { name: '同意して進む' })).toBeVisible();
    expect(asked[0]?.body).toEqual({
      site: 'machiyaku',
      voucherNumber: '4100127305',
      password: '19511012',
    });
  });

  it('says what is missing, takes the focus there and sends nothing', async () => {
    const asked = answering('post', login, ok(aLogin()));
    open('/machiyaku');
    await type('410012730', '26', '10', '12');
    await press('ログインする');
    const summary = screen.getByRole('alert');
    expect(summary).toHaveTextContent('2つの項目を直してください');
    expect(summary).toHaveFocus();
    expect(screen.getAllByText('接種券番号が9けたです。10けたの番号を入れてください')).toHaveLength(
      2,
    );
    expect(document.title).toMatch(/^エラー:/);
    await user.click(screen.getByRole('link', { name: /元号がありません/ }));
    expect(screen.getByLabelText('年')).toHaveFocus();
    expect(asked).toHaveLength(0);
  });

  it('gives one answer whatever was wrong and keeps what was typed', async () => {
    answering('post', login, no(401, 'login-failed', { detail: 'サーバーの言葉' }));
    open('/machiyaku');
    await type('4100127305', '1951', '10', '13');
    await press('ログインする');
    expect(await screen.findByText(/接種券番号か生年月日がちがいます/)).toBeVisible();
    expect(document.activeElement).toContainElement(screen.getByRole('alert'));
    expect(screen.getByLabelText(/^接種券番号/)).toHaveValue('4100127305');
    const banner = within(screen.getByRole('alert'));
    expect(banner.getByRole('link', { name: '0120-000-123' })).toHaveAttribute(
      'href',
      'tel:0120000123',
    );
  });

  it('names the own password to everybody after the first miss, with the way to it', async () => {
    answering('post', login, no(401, 'login-failed'));
    open('/machiyaku');
    await type('4100127305', '1951', '10', '13');
    expect(screen.queryByText(/前に自分でパスワードを決めた方/)).toBeNull();
    await press('ログインする');
    const banner = within(await screen.findByRole('alert'));
    expect(
      banner.getByText(/前に自分でパスワードを決めた方は、生年月日では入れません/),
    ).toBeVisible();
    expect(banner.getByText(/忘れたとき.*電話で知らせてください/)).toBeVisible();
    await user.click(banner.getByRole('link', { name: '自分で決めたパスワードを使う' }));
    expect(await screen.findByLabelText(/^パスワード\s*必須/)).toBeVisible();
    expect(screen.getByLabelText(/^接種券番号/)).toHaveValue('4100127305');
  });

  it('says how to go on when the own password does not fit either', async () => {
    answering('post', login, no(401, 'login-failed'));
    open('/machiyaku?with=password');
    await user.type(await screen.findByLabelText(/^接種券番号/), '4100127305');
    await user.type(screen.getByLabelText(/^パスワード\s*必須/), 'himitsu-desu');
    await press('ログインする');
    const banner = within(await screen.findByRole('alert'));
    expect(banner.getByText(/忘れたとき/)).toBeVisible();
    expect(banner.getByRole('link', { name: '0120-000-123' })).toBeVisible();
  });

  it('takes a complaint back as soon as its field is mended', async () => {
    open('/machiyaku');
    await type('410012730', '26', '10', '12');
    await press('ログインする');
    expect(screen.getByRole('alert')).toHaveTextContent('2つの項目を直してください');
    await user.type(screen.getByLabelText(/^接種券番号/), '5');
    expect(screen.getByRole('alert')).toHaveTextContent('1つの項目を直してください');
    expect(screen.getByLabelText(/^接種券番号/)).not.toBeInvalid();
    await user.type(screen.getByLabelText('年'), '{Backspace}{Backspace}1951');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.title).not.toMatch(/エラー/);
  });

  it('says so where the browser keeps no cookies', async () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
    open('/machiyaku');
    expect(await screen.findByText(/クッキーを使わない設定です/)).toBeVisible();
  });

  it('says nothing of cookies where they are kept', async () => {
    open('/machiyaku');
    await screen.findByLabelText(/^接種券番号/);
    expect(screen.queryByText(/クッキー/)).toBeNull();
  });

  it('does not say that somebody has left who has not', async () => {
    open('/machiyaku?left=1');
    await screen.findByLabelText(/^接種券番号/);
    expect(screen.queryByText('ログアウトしました')).toBeNull();
  });

  it('names the password where the password was typed', async () => {
    answering('post', login, no(401, 'login-failed', { detail: 'サーバーの言葉' }));
    open('/machiyaku?with=password');
    await user.type(await screen.findByLabelText(/^接種券番号/), '4100127305');
    await user.type(screen.getByLabelText(/^パスワード\s*必須/), 'himitsu-desu');
    await press('ログインする');
    expect(await screen.findByText(/接種券番号かパスワードがちがいます/)).toBeVisible();
  });

  it('asks for the municipality only when the number is not enough', async () => {
    const asked = answering('post', login, no(409, 'municipality-code-needed'), ok(aLogin()));
    open('/machiyaku');
    expect(screen.queryByLabelText(/^市区町村の番号/)).toBeNull();
    await type('4100127305', '1951', '10', '12');
    await press('ログインする');
    await user.type(await screen.findByLabelText(/^市区町村の番号/), '999997');
    await press('ログインする');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.body).toMatchObject({ municipalityCode: '999997' });
  });

  it('asks for what a stranger lacks when others have guessed too often, and keeps what was typed', async () => {
    const asked = answering('post', login, no(401, 'addition-needed'), ok(aLogin()));
    open('/machiyaku');
    expect(screen.queryByLabelText(/電話番号の下4けた/)).toBeNull();
    await type('4100127305', '1951', '10', '12');
    await press('ログインする');
    expect(await screen.findByText(/まちがったログインが続いています/)).toBeVisible();
    // Nothing is promised that the form then refuses.
    expect(screen.getByLabelText(/電話番号の下4けた/)).toHaveAccessibleDescription(
      '登録していない方は、電話で聞いた確認番号を入れてください。',
    );
    await press('ログインする');
    expect(screen.getByRole('alert')).toHaveTextContent(/空です/);
    await user.type(screen.getByLabelText(/電話番号の下4けた/), 'タムラ');
    await press('ログインする');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.body).toEqual({
      site: 'machiyaku',
      voucherNumber: '4100127305',
      password: '19511012',
      addition: 'タムラ',
    });
  });

  it('asks for the entry code alone when nothing else helps', async () => {
    answering('post', login, no(401, 'entry-code-needed'), no(401, 'login-failed'));
    open('/machiyaku');
    await type('4100127305', '1951', '10', '12');
    await press('ログインする');
    await user.type(await screen.findByLabelText(/^確認番号/), '12345');
    await press('ログインする');
    expect(screen.getByRole('alert')).toHaveTextContent('確認番号は6けたの数字です');
    await user.type(screen.getByLabelText(/^確認番号/), '6');
    await press('ログインする');
    expect(await screen.findByText(/下に入れたものがちがいます/)).toBeVisible();
  });

  it('asks the next person at the same form for nothing that was asked of the one before', async () => {
    const asked = answering(
      'post',
      login,
      no(401, 'addition-needed'),
      no(409, 'municipality-code-needed'),
      ok(aLogin()),
    );
    open('/machiyaku');
    await type('4100127305', '1951', '10', '12');
    await press('ログインする');
    await user.type(await screen.findByLabelText(/電話番号の下4けた/), '5678');
    await press('ログインする');
    await screen.findByLabelText(/^市区町村の番号/);
    const voucher = screen.getByLabelText(/^接種券番号/);
    await user.clear(voucher);
    await user.type(voucher, '4100127313');
    expect(screen.queryByLabelText(/電話番号の下4けた/)).toBeNull();
    expect(screen.queryByText(/2つの市区町村にあります/)).toBeNull();
    await press('ログインする');
    await waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[2]?.body).toEqual({
      site: 'machiyaku',
      voucherNumber: '4100127313',
      password: '19511012',
    });
  });

  it('keeps what is asked for while the same number is only written otherwise', async () => {
    answering('post', login, no(401, 'addition-needed'));
    open('/machiyaku');
    await type('4100127305', '1951', '10', '12');
    await press('ログインする');
    await user.type(await screen.findByLabelText(/電話番号の下4けた/), '5678');
    await user.type(screen.getByLabelText(/^接種券番号/), ' ');
    expect(screen.getByLabelText(/電話番号の下4けた/)).toHaveValue('5678');
  });

  it('does not count the misses with one number against the next', async () => {
    answering('post', login, no(401, 'login-failed'));
    open('/machiyaku');
    await type('4100127305', '1951', '10', '12');
    for (let miss = 1; miss <= 3; miss++) {
      await press('ログインする');
      await screen.findByText(/接種券番号か生年月日がちがいます/);
    }
    await user.type(screen.getByLabelText(/^接種券番号/), '{Backspace}6');
    await press('ログインする');
    await screen.findByText(/接種券番号か生年月日がちがいます/);
    expect(screen.queryByText(/4回ちがいました/)).toBeNull();
  });

  it('counts its own misses and says to wait or to call', async () => {
    answering('post', login, no(401, 'login-failed'));
    open('/machiyaku');
    await type('4100127305', '1951', '10', '12');
    for (let miss = 1; miss <= 4; miss++) {
      expect(screen.queryByText(/15分待つか、電話で/)).toBeNull();
      await press('ログインする');
      await screen.findByText(/接種券番号か生年月日がちがいます/);
    }
    expect(
      await screen.findByText(/4回ちがいました.*15分待つか、電話で知らせてください/),
    ).toBeVisible();
  });

  it('does the work that a site under attack asks for, and logs in by itself', async () => {
    const asked = answering('post', login, no(401, 'proof-needed'), ok(aLogin()));
    answering(
      'get',
      '/api/auth/resident/machiyaku/puzzle',
      ok({ puzzle: '1795000000.00.ab', parts: 2, zeroBits: 4 }),
    );
    open('/machiyaku');
    await type('4100127305', '1951', '10', '12');
    await press('ログインする');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.body).toMatchObject({
      voucherNumber: '4100127305',
      proof: expect.stringMatching(/^1795000000\.00\.ab:\d+ \d+$/),
    });
  });

  it('takes an own password as the second way in', async () => {
    const asked = answering(
      'post',
      login,
      no(429, 'too-many-requests', {}, { 'Retry-After': '300' }),
    );
    open('/machiyaku');
    await user.click(await screen.findByRole('link', { name: '自分で決めたパスワードを使う' }));
    await user.type(screen.getByLabelText(/^接種券番号/), '4100127305');
    await user.type(await screen.findByLabelText(/^パスワード\s*必須/), 'himitsu-desu');
    await press('ログインする');
    expect(await screen.findByText('およそ5分待ってから、もう一度押してください')).toBeVisible();
    expect(screen.getByText('いまは、続けてログインを試せません')).toBeVisible();
    expect(asked[0]?.body).toMatchObject({ password: 'himitsu-desu' });
  });
});

it('a workplace starts with the password that came with the number', async () => {
  open('/machiyaku', { plan: 'WORKPLACE' });
  expect(await screen.findByLabelText(/^パスワード\s*必須/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: '生年月日でログインする' }));
  expect(await screen.findByLabelText('年')).toBeVisible();
});

it('an address without a site says so', async () => {
  answering('get', '/api/sites/no-such-town', no(404, 'not-found'));
  open('/no-such-town');
  expect(
    await screen.findByRole('heading', { name: 'このアドレスのサイトはありません' }),
  ).toBeVisible();
});

it('a demo says so on its pages, a real site does not', async () => {
  open('/machiyaku', { demo: true });
  expect(await screen.findByText('デモ: 実際の予約ではありません')).toBeVisible();
});
