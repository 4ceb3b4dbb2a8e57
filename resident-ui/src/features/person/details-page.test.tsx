import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProblemBody } from '../../api/types';
import { aMe, aSite } from '../../testing/makers';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, no, ok } from '../../testing/server';
import { learn } from '../../words/words';
import { entryOf, readPerson } from './person-entry';
import { toKatakana } from './shapes';

const user = userEvent.setup();
const newcomer = aMe({
  registered: false,
  ownPassword: false,
  familyNameKana: undefined,
  givenNameKana: undefined,
  familyName: undefined,
  givenName: undefined,
});

describe('the first registration', () => {
  it('asks for name and own password, then goes on to my page', async () => {
    stillLoggedIn({ mustRegister: true });
    answering('get', '/api/resident/me', ok(newcomer), ok(aMe()));
    answering('get', '/api/resident/next', ok([]));
    answering('get', '/api/resident/reservations', ok([]));
    const asked = answering('put', '/api/resident/me', ok(aMe()));
    open('/machiyaku/mypage');
    await user.type(await screen.findByLabelText(/^セイ/), 'たむら');
    await user.type(screen.getByLabelText(/^メイ/), 'カズコ');
    await user.type(screen.getByLabelText(/^自分で決めるパスワード/), 'himitsu-desu');
    await user.click(screen.getByRole('button', { name: '登録する' }));
    expect(await screen.findByRole('heading', { name: '田村 和子さん' })).toBeVisible();
    expect(asked[0]?.body).toEqual({
      familyNameKana: 'タムラ',
      givenNameKana: 'カズコ',
      mailOptIn: false,
      password: 'himitsu-desu',
      version: 1,
    });
  });

  it("puts the server's objection at its field", async () => {
    stillLoggedIn({ mustRegister: true });
    answering('get', '/api/resident/me', ok(newcomer));
    const fields: ProblemBody['fields'] = [
      {
        field: 'password',
        code: 'password-too-weak',
        detail: 'このパスワードは見破られやすいです',
      },
    ];
    answering('put', '/api/resident/me', no(400, 'validation-failed', { fields }));
    open('/machiyaku/details');
    await user.type(await screen.findByLabelText(/^セイ/), 'タムラ');
    await user.type(screen.getByLabelText(/^メイ/), 'カズコ');
    await user.type(screen.getByLabelText(/^自分で決めるパスワード/), '12345678');
    await user.click(screen.getByRole('button', { name: '登録する' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('見破られやすいです');
    expect(screen.getByLabelText(/^自分で決めるパスワード/)).toBeInvalid();
    expect(screen.getByLabelText(/^セイ/)).toHaveValue('タムラ');
  });
});

it('says in sight and with the focus that it was saved', async () => {
  stillLoggedIn();
  answering('get', '/api/resident/me', ok(aMe()));
  answering('put', '/api/resident/me', ok(aMe()));
  open('/machiyaku/details');
  await user.click(await screen.findByRole('button', { name: '保存する' }));
  const saved = await screen.findByText('保存しました');
  expect(document.activeElement).toContainElement(saved);
});

it('a stale form is not saved but can be loaded anew', async () => {
  stillLoggedIn();
  answering('get', '/api/resident/me', ok(aMe()));
  answering('put', '/api/resident/me', no(412, 'stale-version'));
  open('/machiyaku/details');
  await user.click(await screen.findByRole('button', { name: '保存する' }));
  expect(await screen.findByRole('button', { name: '新しい内容を読み込む' })).toBeVisible();
});

describe('the shape of the details', () => {
  beforeAll(() => learn('person'));
  const read = (part: Partial<ReturnType<typeof entryOf>>, site = aSite()) =>
    readPerson({ ...entryOf(aMe()), ...part }, site, aMe());

  it('is judged by what the organiser asks for', () => {
    expect(read({ familyNameKana: '' }).faults).toHaveProperty('familyNameKana');
    const fields = { ...aSite().fields, nameKana: 'OPTIONAL' as const, phone: 'REQUIRED' as const };
    const faults = read({ familyNameKana: '' }, aSite({ fields })).faults;
    expect(Object.keys(faults)).toEqual(['phone']);
  });

  it('leaves out fields that are hidden', () => {
    const fields = { ...aSite().fields, phone: 'HIDDEN' as const };
    expect(read({ phone: 'x' }, aSite({ fields })).form).not.toHaveProperty('phone');
  });

  it('takes telephone numbers in every spelling', () => {
    expect(read({ phone: '０８０－０００0 1234' }).form?.phone).toBe('08000001234');
    expect(read({ phone: '+81 (0)80-0000-1234' }).form?.phone).toBe('08000001234');
    expect(read({ phone: '12345' }).faults).toHaveProperty('phone');
  });

  it('takes kana of every width and Latin names', () => {
    expect(toKatakana('たむらｶｽﾞｺ')).toBe('タムラカズコ');
    expect(read({ familyNameKana: "O'Brien-Smith" }).faults).toEqual({});
    expect(read({ familyNameKana: 'Nguyễn', givenNameKana: 'O’Brien' }).faults).toEqual({});
    expect(toKatakana('サト-')).toBe('サトー');
    expect(read({ familyNameKana: '・' }).faults).toHaveProperty('familyNameKana');
    expect(read({ familyNameKana: '田村' }).faults).toHaveProperty('familyNameKana');
  });

  it('takes mail addresses as the server does', () => {
    expect(read({ email: 'tamura＠example.jp ' }).form?.email).toBe('tamura@example.jp');
    expect(read({ email: 'tamura@example' }).faults).toHaveProperty('email');
  });

  it('asks for the birth date where only a dummy is known', () => {
    const me = aMe({ birthDateKind: 'DUMMY' });
    expect(readPerson(entryOf(me), aSite(), me).faults).toHaveProperty('birth-date');
  });
});

describe('the birth date of a notice', () => {
  const standIn = aMe({ birthDate: '2000-01-01', birthDateKind: 'DUMMY' });
  const type = async (year: string, month: string, day: string) => {
    for (const [part, text] of Object.entries({ 年: year, 月: month, 日: day })) {
      const box = screen.getByLabelText(new RegExp(`^${part}`));
      await user.clear(box);
      await user.type(box, text);
    }
  };

  it('is said to be a stand-in; the real one is read back with the age', async () => {
    stillLoggedIn();
    answering('get', '/api/resident/me', ok(standIn));
    const asked = answering('put', '/api/resident/me', ok(aMe()));
    open('/machiyaku/details');
    const sentence =
      '通知の生年月日は仮のものです。本当の生年月日を入れてください(年齢の確認に使います)。';
    expect(await screen.findByText((_, node) => node?.textContent === sentence)).toBeVisible();
    await type('昭和26', '10', '12');
    expect(screen.getByText(/昭和26年/).closest('[role=status]')).toHaveTextContent(/\d+歳/);
    await user.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByText('保存しました')).toBeVisible();
    expect(asked[0]?.body).toMatchObject({ birthDate: '1951-10-12', birthDateConfirmed: false });
  });

  it('is asked once more where the real one is the same', async () => {
    stillLoggedIn();
    answering('get', '/api/resident/me', ok(standIn));
    const asked = answering('put', '/api/resident/me', ok(aMe()));
    open('/machiyaku/details');
    await screen.findByLabelText(/^年/);
    await type('2000', '1', '1');
    await user.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('仮の生年月日と同じです');
    expect(asked).toHaveLength(0);
    await user.click(screen.getByRole('checkbox', { name: /通知と同じ日/ }));
    await user.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByText('保存しました')).toBeVisible();
    expect(asked[0]?.body).toMatchObject({ birthDate: '2000-01-01', birthDateConfirmed: true });
  });

  it('may be put right by the person as long as the server says so', async () => {
    stillLoggedIn();
    answering('get', '/api/resident/me', ok(aMe({ birthDateCorrectable: true })));
    const fields = [
      { field: 'birthDate', code: 'birth-date-is-the-dummy', detail: '通知と同じです' },
    ] as const;
    const problem = { fields: [...fields] } satisfies Pick<ProblemBody, 'fields'>;
    answering('put', '/api/resident/me', no(400, 'validation-failed', problem));
    open('/machiyaku/details');
    expect(await screen.findByLabelText(/^年/)).toHaveValue('1951');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByRole('checkbox', { name: /通知と同じ日/ })).toBeVisible();
  });
});
