import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aDesk, atTheDesk, codes, scan, type DeskServer } from '@/testing/desk';
import { aResident } from '@/testing/people';
import { refused, server } from '@/testing/server';

const standIn = aResident({ birthDate: '2000-01-01', birthDateKind: 'DUMMY', ageToday: undefined });
let desk: DeskServer;
let asked: unknown[] = [];

beforeEach(() => {
  desk = aDesk();
  asked = [];
});

/** Nobody's age is known until a date comes with the tick. */
function proves() {
  server.use(
    http.post('/api/admin/reception/scan', async ({ request }) => {
      const body = (await request.json()) as { identitySeen?: boolean };
      asked.push(body);
      const shared = { reservation: desk.bookings.r1, others: [], elsewhere: [] };
      return HttpResponse.json(
        body.identitySeen
          ? { ...shared, outcome: 'BOOKED_HERE', resident: aResident(), against: [] }
          : {
              ...shared,
              outcome: 'MUST_NOT',
              resident: standIn,
              against: [{ code: 'birth-date-unknown', detail: '本当の生年月日がわかるまで、接種できません' }],
            },
      );
    }),
  );
}

it('shows a stand-in as such, asks for an identity document and judges the booking by its date', async () => {
  proves();
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText('平成12年1月1日(仮)');
  await screen.findByRole('heading', { name: '生年月日を確かめてください' });
  const proof = within(screen.getByRole('region', { name: '生年月日を本人確認書類で確かめる' }));
  const send = proof.getByRole('button', { name: 'この生年月日を登録する' });
  await user.type(proof.getByLabelText('年(和暦可)'), '1951{Enter}10{Enter}12');
  await user.click(send);
  await proof.findByText(/「本人確認書類を見た」に印がありません/);
  expect(asked).toHaveLength(1);
  await user.click(proof.getByRole('checkbox', { name: '本人確認書類を見た' }));
  await user.click(send);
  await screen.findByRole('button', { name: /受付する$/ });
  expect(asked[1]).toEqual({
    code: codes.r1,
    venueId: 'n1',
    birthDate: '1951-10-12',
    identitySeen: true,
  });
});

it('does not ask where something else stands against the dose', async () => {
  desk.scanned({
    outcome: 'MUST_NOT',
    resident: aResident(),
    reservation: desk.bookings.r1,
    against: [{ code: 'too-young', detail: '対象の年齢ではありません' }],
  });
  await atTheDesk();
  scan(codes.r1);
  await screen.findByText('対象の年齢ではありません');
  expect(screen.queryByRole('checkbox', { name: '本人確認書類を見た' })).toBeNull();
});

it('asks for the document of somebody without a booking who was opened by the date of a notice', async () => {
  desk.scanned({ outcome: 'NOT_BOOKED', resident: { ...standIn, next: [] } });
  const { user } = await atTheDesk();
  scan('4100127305');
  const proof = within(await screen.findByRole('region', { name: '生年月日を本人確認書類で確かめる' }));
  await user.type(proof.getByLabelText('年(和暦可)'), '1951{Enter}10{Enter}12');
  await user.click(proof.getByRole('checkbox', { name: '本人確認書類を見た' }));
  proves();
  await user.click(proof.getByRole('button', { name: 'この生年月日を登録する' }));
  await waitFor(() => expect(asked).toMatchObject([{ code: '4100127305', identitySeen: true }]));
});

it('opens somebody without a booking by the date of an identity document', async () => {
  desk.scanned({ outcome: 'BIRTH_DATE_NEEDED' });
  const { user } = await atTheDesk();
  scan('4100127305');
  await user.type(await screen.findByLabelText('年(和暦可)'), '1951{Enter}10{Enter}12');
  proves();
  await user.click(screen.getByRole('checkbox', { name: /本人確認書類を見た/ }));
  await user.click(screen.getByRole('button', { name: '本人を開く' }));
  await waitFor(() =>
    expect(asked).toEqual([
      { code: '4100127305', venueId: 'n1', birthDate: '1951-10-12', identitySeen: true },
    ]),
  );
});

it.each([
  {
    answer: () => refused(409, 'status-not-possible', { detail: 'この日付では登録できません' }),
    says: 'この日付では登録できません',
  },
  { answer: () => HttpResponse.error(), says: /生年月日を登録できたかどうか、まだ確かめられていません/ },
])(
  'keeps the date that was read when it could not be stored, and says so: $says',
  async ({ answer, says }) => {
    proves();
    const { user } = await atTheDesk();
    scan(codes.r1);
    const proof = within(await screen.findByRole('region', { name: '生年月日を本人確認書類で確かめる' }));
    await user.click(proof.getByRole('button', { name: 'この生年月日を登録する' }));
    expect(document.activeElement).toBe(proof.getByLabelText('年(和暦可)'));
    await user.click(proof.getByRole('checkbox', { name: '本人確認書類を見た' }));
    server.use(http.post('/api/admin/reception/scan', answer, { once: true }));
    await user.type(proof.getByLabelText('年(和暦可)'), '1951{Enter}10{Enter}12{Enter}');
    await proof.findByText(says);
    expect(proof.getByLabelText<HTMLInputElement>('年(和暦可)').value).toBe('1951');
  },
);
