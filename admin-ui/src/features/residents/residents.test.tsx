import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { openPage } from '@/testing/open-page';
import { aNext, aRecord, aReservation, aResident } from '@/testing/people';
import { aMe, refused, server } from '@/testing/server';
import { aVaccine } from '@/testing/slots';

let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    http.get('/api/admin/vaccines', () => HttpResponse.json([aVaccine({ programmeId: 'g1' })])),
    http.get('/api/admin/programmes', () => HttpResponse.json([{ id: 'g1', name: '帯状疱疹' }])),
  );
});

/** As when somebody comes back to the window: what is old is read again. */
async function comeBackTo(text: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  window.dispatchEvent(new Event('visibilitychange'));
  await screen.findByText(text);
  vi.useRealTimers();
}

const having = (resident: object) =>
  server.use(http.get('/api/admin/residents/p1', () => HttpResponse.json(resident)));

it('asks for something to search by before it lists anybody', async () => {
  openPage('/residents');
  await screen.findByText('1つ以上入れて、絞り込んでください');
});

it('finds residents from the header on every page', async () => {
  const asked: string[] = [];
  server.use(
    http.get('/api/admin/residents', ({ request }) => {
      asked.push(decodeURIComponent(new URL(request.url).search));
      return HttpResponse.json({
        items: [{ personId: 'p1', vouchers: [{ number: '4100127305' }], familyNameKana: 'タムラ' }],
        page: 0,
        size: 50,
        total: 1,
      });
    }),
  );
  const { user, address } = openPage('/');
  await screen.findByRole('navigation', { name: 'メインメニュー' });
  await user.keyboard('/');
  await user.keyboard('たむら{Enter}');
  await screen.findByRole('link', { name: 'タムラ' });
  expect(decodeURIComponent(address())).toBe('/residents?familyNameKana=タムラ');
  expect(asked.at(-1)).toContain('familyNameKana=タムラ');
});

it('offers to take ten digits for a phone number when no voucher has them', async () => {
  server.use(
    http.get('/api/admin/residents', () => HttpResponse.json({ items: [], page: 0, size: 50, total: 0 })),
  );
  const { user, address } = openPage('/residents?voucherNumber=0300000001');
  await user.click(await screen.findByRole('button', { name: '電話番号としてさがす' }));
  await waitFor(() => expect(address()).toBe('/residents?phone=0300000001'));
});

it('shows needs under the name, the line of doses, and a screening as not counted', async () => {
  having(
    aResident({
      needs: '筆談を希望',
      history: [aRecord({ date: '2026-10-14', lotNumber: 'FX4821' })],
      reservations: [aReservation({ id: 'r0', status: 'SCREENED_ONLY', startsAt: '2026-10-07T10:00:00' })],
      next: [aNext({ dose: 2, earliest: '2026-12-15' })],
    }),
  );
  openPage('/residents/p1');
  await screen.findByText('配慮:筆談を希望');
  screen.getByText('1回目 接種済み');
  screen.getByText('2026/12/15(火)から受けられます');
  const history = within(screen.getByRole('table', { name: '接種の記録' }));
  within(history.getByRole('row', { name: /2026\/10\/07/ })).getByText('数えない');
});

it('asks whether later doses go too before it cancels a first dose', async () => {
  having(aResident({ reservations: [aReservation()] }));
  server.use(
    http.post('/api/admin/reservations/r1/cancel', async ({ request }) => {
      const body = (await request.json()) as { alsoLaterDoses?: boolean };
      sent.push(body);
      return body.alsoLaterDoses
        ? HttpResponse.json({ cancelled: [aReservation(), aReservation({ id: 'r2' })] })
        : refused(409, 'later-dose-conflicts');
    }),
  );
  const { user } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '取り消す' }));
  await user.click(screen.getByRole('button', { name: '予約を取り消す' }));
  await screen.findByText('この予約を取り消すと、後の回の予約も取り消されます。');
  await user.click(screen.getByRole('button', { name: '後の回も一緒に取り消す' }));
  await screen.findByText('2件の予約を取り消しました');
  expect(sent).toEqual([
    { cancelReason: 'RESIDENT', version: 0 },
    { cancelReason: 'RESIDENT', version: 0, alsoLaterDoses: true },
  ]);
});

it('enters a dose given elsewhere only with a reason', async () => {
  having(aResident());
  server.use(
    http.post('/api/admin/residents/p1/history', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aResident({ history: [aRecord()] }));
    }),
  );
  const { user } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '過去の記録を登録' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('接種の種類'), '帯状疱疹');
  await user.selectOptions(dialog.getByLabelText('ワクチン'), '帯状疱疹(組換え)');
  await user.type(dialog.getByLabelText('回数'), '1');
  await user.type(dialog.getByLabelText('接種日'), '2026/10/1');
  await user.click(dialog.getByRole('button', { name: '記録を登録する' }));
  await dialog.findByText('1つの項目を直してください');
  expect(sent).toEqual([]);
  await user.type(dialog.getByLabelText('理由'), '接種済証を見た');
  await user.click(dialog.getByRole('button', { name: '記録を登録する' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        programmeId: 'g1',
        vaccineId: 'w1',
        dose: 1,
        date: '2026-10-01',
        source: 'MANUAL',
        reason: '接種済証を見た',
      },
    ]),
  );
});

it('keeps what somebody else entered when details are saved, also when the page has read it meanwhile', async () => {
  having(aResident({ needs: '車いす', version: 4 }));
  server.use(
    http.put('/api/admin/residents/p1', async ({ request }) => {
      const body = (await request.json()) as { version: number };
      sent.push(body);
      return body.version === 5
        ? HttpResponse.json(aResident({ ...body, version: 6 }))
        : refused(412, 'stale-version');
    }),
  );
  const { user } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '編集' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('電話番号'), '{Control>}a{/Control}080-1111-2222');
  having(aResident({ movedOutOn: '2026-11-01', needs: '筆談', version: 5 }));
  await comeBackTo('配慮:筆談');
  await user.click(dialog.getByRole('button', { name: '保存する' }));
  await dialog.findByText('配慮:「筆談」に変わっていました。画面に入れました');
  expect(sent[0]).toMatchObject({ version: 4 });
  await user.click(dialog.getByRole('button', { name: '保存する' }));
  await waitFor(() =>
    expect(sent[1]).toMatchObject({
      phone: '08011112222',
      movedOutOn: '2026-11-01',
      needs: '筆談',
      protectedPerson: false,
      version: 5,
    }),
  );
});

it('asks before a link leaves details that were typed and not saved', async () => {
  having(aResident());
  const { user, address } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '編集' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('配慮'), '車いす');
  await user.click(screen.getByRole('link', { name: '会場一覧', hidden: true }));
  const question = within(await screen.findByRole('alertdialog', { name: '保存せずに画面を離れますか' }));
  await user.click(question.getByRole('button', { name: '入力に戻る' }));
  expect(address()).toBe('/residents/p1');
  expect(dialog.getByLabelText<HTMLTextAreaElement>('配慮').value).toBe('車いす');
});

it('says of a booking elsewhere only its date, and lets venue staff change no history', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('VENUE_STAFF'))));
  having(aResident({ elsewhere: [{ date: '2026-12-08' }], next: [] }));
  openPage('/residents/p1');
  const elsewhere = within(await screen.findByRole('list', { name: 'ほかの会場' }));
  expect(elsewhere.getByRole('listitem').textContent).toMatch(/12\/8\(火\) ほかの会場$/);
  expect(screen.queryByRole('button', { name: '取り消す' })).toBeNull();
  expect(screen.queryByRole('button', { name: '過去の記録を登録' })).toBeNull();
});

it('takes a wrong result back after the day, only with a reason', async () => {
  having(aResident({ reservations: [aReservation({ status: 'VACCINATED', version: 5 })] }));
  server.use(
    http.post('/api/admin/reservations/r1/undo', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aReservation({ status: 'CHECKED_IN', version: 6 }));
    }),
  );
  const { user } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '「接種済み」を取り消す' }));
  dialog.getByText('理由を入れてください');
  expect(sent).toEqual([]);
  await user.type(dialog.getByLabelText('理由'), '別の方の結果を入れた');
  await user.click(dialog.getByRole('button', { name: '「接種済み」を取り消す' }));
  await waitFor(() => expect(sent).toEqual([{ version: 5, reason: '別の方の結果を入れた' }]));
});

it('asks about later doses before a result is taken back, and takes both answers', async () => {
  for (const [button, alsoLaterDoses] of [
    ['後の回の予約は残す', false],
    ['後の回の予約も取り消す', true],
  ] as const) {
    sent.length = 0;
    having(aResident({ reservations: [aReservation({ status: 'VACCINATED', version: 5 })] }));
    server.use(
      http.post('/api/admin/reservations/r1/undo', async ({ request }) => {
        const body = (await request.json()) as { alsoLaterDoses?: boolean };
        sent.push(body);
        return body.alsoLaterDoses === undefined
          ? refused(409, 'later-dose-conflicts', { detail: '2回目を受けられません' })
          : HttpResponse.json(aReservation({ status: 'CHECKED_IN', version: 6 }));
      }),
    );
    const { user } = openPage('/residents/p1');
    await user.click(await screen.findByRole('button', { name: '元に戻す' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('理由'), '別の方だった');
    await user.click(dialog.getByRole('button', { name: '「接種済み」を取り消す' }));
    await dialog.findByText('2回目を受けられません');
    await user.click(dialog.getByRole('button', { name: button }));
    await waitFor(() => expect(sent.at(-1)).toEqual({ version: 5, reason: '別の方だった', alsoLaterDoses }));
    cleanup();
  }
});

it('lets a call centre take back no result', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('CALL_CENTRE'))));
  having(aResident({ reservations: [aReservation({ status: 'VACCINATED' })] }));
  openPage('/residents/p1');
  await screen.findByRole('table', { name: '予約' });
  expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
});

it('puts a record right with a reason, beginning from what stands there', async () => {
  having(aResident({ history: [aRecord({ source: 'MANUAL', lotNumber: 'FX4821' })] }));
  server.use(
    http.put('/api/admin/residents/p1/history/h1', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aResident({ history: [aRecord()] }));
    }),
  );
  const { user } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '訂正する' }));
  const dialog = within(await screen.findByRole('dialog', { name: '接種の記録を訂正する' }));
  await user.clear(dialog.getByLabelText('ロット'));
  await user.type(dialog.getByLabelText('ロット'), 'FX4822');
  await user.type(dialog.getByLabelText('理由'), '接種済証と違った');
  await user.click(dialog.getByRole('button', { name: '記録を訂正する' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        programmeId: 'g1',
        vaccineId: 'w1',
        dose: 1,
        date: '2026-10-14',
        lotNumber: 'FX4822',
        source: 'MANUAL',
        reason: '接種済証と違った',
      },
    ]),
  );
});

it('asks about later doses before a record is corrected to another dose, and takes both answers', async () => {
  for (const [button, alsoLaterDoses] of [
    ['後の回の予約は残す', false],
    ['後の回の予約も取り消す', true],
  ] as const) {
    sent.length = 0;
    having(aResident({ history: [aRecord({ source: 'MANUAL' })] }));
    server.use(
      http.put('/api/admin/residents/p1/history/h1', async ({ request }) => {
        const body = (await request.json()) as { alsoLaterDoses?: boolean };
        sent.push(body);
        return body.alsoLaterDoses === undefined
          ? refused(409, 'later-dose-conflicts', { detail: '2回目の予約があります' })
          : HttpResponse.json(aResident({ history: [aRecord({ dose: 2 })] }));
      }),
    );
    const { user } = openPage('/residents/p1');
    await user.click(await screen.findByRole('button', { name: '訂正する' }));
    const dialog = within(await screen.findByRole('dialog', { name: '接種の記録を訂正する' }));
    await user.type(dialog.getByLabelText('理由'), '2回目だった');
    await user.click(dialog.getByRole('button', { name: '記録を訂正する' }));
    await dialog.findByText('2回目の予約があります');
    await user.click(dialog.getByRole('button', { name: button }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ reason: '2回目だった', alsoLaterDoses }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    cleanup();
  }
});

it('says beside a booking what stands against it since the birth date is known', async () => {
  const against = [{ code: 'too-young', detail: 'この枠は、12歳からです' }];
  having(aResident({ reservations: [aReservation({ against })] }));
  openPage('/residents/p1');
  const line = (await screen.findByText('この枠は、12歳からです')).closest('li');
  within(line as HTMLElement).getByText('12/8(火) 1回目');
  within(screen.getByRole('table', { name: '予約' })).getByText('確認');
});

it('shows a stand-in birth date as such, and no age', async () => {
  having(aResident({ birthDateKind: 'DUMMY', ageToday: undefined }));
  openPage('/residents/p1');
  await screen.findByText(/10月12日.*\(仮\)生まれ/);
  expect(screen.queryByText('75歳', { exact: false })).toBeNull();
});

it('asks once more where the real birth date is to be the one of the notice', async () => {
  having(aResident({ birthDateKind: 'DUMMY', ageToday: undefined }));
  server.use(
    http.put('/api/admin/residents/p1', async ({ request }) => {
      const body = (await request.json()) as { birthDateConfirmed?: boolean };
      sent.push(body.birthDateConfirmed);
      return body.birthDateConfirmed
        ? HttpResponse.json(aResident())
        : refused(400, 'validation-failed', {
            fields: [{ field: 'birthDate', code: 'birth-date-is-the-dummy', detail: '通知と同じです' }],
          });
    }),
  );
  const { user } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '編集' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('年(和暦可)'), '1951{Enter}10{Enter}12');
  await user.click(dialog.getByRole('button', { name: '保存する' }));
  await dialog.findAllByText(/通知と同じです/);
  await user.click(dialog.getByRole('checkbox', { name: /仮の生年月日と同じ日/ }));
  await user.click(dialog.getByRole('button', { name: '保存する' }));
  await waitFor(() => expect(sent).toEqual([false, true]));
});
