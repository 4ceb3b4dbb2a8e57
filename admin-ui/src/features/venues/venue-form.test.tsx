import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { VenueForm } from '@/api/types';
import { openPage } from '@/testing/open-page';
import { aMe, refused, server } from '@/testing/server';
import { aPage, aVaccine, aVenue } from '@/testing/slots';

let sent: (VenueForm & { version?: number; confirmDroppedVaccines?: boolean })[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    http.get('/api/admin/venues', () => HttpResponse.json(aPage([aVenue()]))),
    http.get('/api/admin/venues/v1', () => HttpResponse.json(aVenue())),
    http.get('/api/admin/vaccines', () => HttpResponse.json([aVaccine()])),
  );
});

function saving(method: 'post' | 'put', path: string, ...say: (() => Response)[]) {
  server.use(
    http[method]<never, VenueForm>(path, async ({ request }) => {
      sent.push(await request.json());
      return say[sent.length - 1]?.() ?? refused(500, 'internal-error');
    }),
  );
}

it('registers a venue, unpublished unless said otherwise, with numbers normalised', async () => {
  saving('post', '/api/admin/venues', () => HttpResponse.json(aVenue()));
  const { user, address } = openPage('/venues/new');
  await user.type(await screen.findByLabelText('会場番号'), '０１０２');
  await user.type(screen.getByLabelText('会場名'), '川沿い公民館');
  await user.type(screen.getByLabelText('郵便番号'), '1234567');
  await user.type(screen.getByLabelText('住所'), 'まちやく市川沿い1');
  await user.click(await screen.findByRole('checkbox', { name: '帯状疱疹(組換え)' }));
  await user.click(screen.getByRole('button', { name: '会場を登録' }));
  await waitFor(() => expect(address()).toMatch(/\/venues\/v1$/));
  expect(sent).toEqual([
    {
      number: '0102',
      name: '川沿い公民館',
      kind: 'MASS',
      postcode: '123-4567',
      address: 'まちやく市川沿い1',
      vaccineIds: ['w1'],
      published: false,
    },
  ]);
});

it('counts the fields to put right and leads to them', async () => {
  const { user } = openPage('/venues/new');
  await user.type(await screen.findByLabelText('郵便番号'), '12');
  await user.click(screen.getByRole('button', { name: '会場を登録' }));
  await screen.findByText('4つの項目を直してください', { selector: 'p' });
  await user.click(screen.getByRole('link', { name: '会場名を入れてください' }));
  expect(document.activeElement).toBe(screen.getByLabelText('会場名'));
});

it('points at the number when another venue has it, and keeps what was typed', async () => {
  saving('put', '/api/admin/venues/v1', () => refused(409, 'venue-number-taken'));
  const { user } = openPage('/venues/v1/edit');
  await user.type(await screen.findByLabelText('会場番号'), '9');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByRole('link', {
    name: 'この会場番号は、すでに使われています。会場一覧を見て、別の番号にしてください',
  });
  expect(screen.getByLabelText<HTMLInputElement>('会場番号').value).toBe('1019');
});

it('keeps what was typed when somebody else saved first', async () => {
  saving(
    'put',
    '/api/admin/venues/v1',
    () => {
      const theirs = aVenue({ version: 1, phone: '03-9999-0000' });
      server.use(http.get('/api/admin/venues/v1', () => HttpResponse.json(theirs)));
      return refused(412, 'stale-version');
    },
    () => HttpResponse.json(aVenue({ version: 2 })),
  );
  const { user, address } = openPage('/venues/v1/edit');
  await user.type(await screen.findByLabelText('会場名'), '(新館)');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByText('開いたあとに、ほかで保存された内容があります。まだ保存していません');
  await screen.findByText('電話番号:「03-9999-0000」に変わっていました。画面に入れました');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() => expect(address()).toMatch(/\/venues\/v1$/));
  expect(sent[1]).toMatchObject({ name: 'さくらの中央会場(新館)', phone: '03-9999-0000', version: 1 });
});

it('asks before a vaccine with coming slots is given up, and says how many there are', async () => {
  const detail = '帯状疱疹(組換え)には、これから始まる枠や途中の枠が3枠あり、予約が6件入っています。';
  saving(
    'put',
    '/api/admin/venues/v1',
    () => refused(409, 'vaccine-has-slots', { detail }),
    () => refused(409, 'vaccine-has-slots', { detail }),
    () => HttpResponse.json(aVenue({ vaccineIds: [], version: 1 })),
  );
  const { user, address } = openPage('/venues/v1/edit');
  await user.click(await screen.findByRole('checkbox', { name: '帯状疱疹(組換え)' }));
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByText(detail);
  await user.click(screen.getByRole('button', { name: 'ワクチンを直す' }));
  expect(screen.queryByText(detail)).toBeNull();
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await user.click(await screen.findByRole('button', { name: '取り扱いをやめて保存する' }));
  await waitFor(() => expect(address()).toMatch(/\/venues\/v1$/));
  expect(sent.map((form) => form.confirmDroppedVaccines)).toEqual([undefined, undefined, true]);
});

it('asks before a page with unsaved input is left', async () => {
  const { user, address } = openPage('/venues/v1/edit');
  await user.type(await screen.findByLabelText('会場名'), 'あ');
  await user.click(screen.getByRole('link', { name: 'やめる' }));
  await user.click(await screen.findByRole('button', { name: '入力に戻る' }));
  expect(address()).toMatch(/edit$/);
  await user.click(screen.getByRole('link', { name: 'やめる' }));
  await user.click(await screen.findByRole('button', { name: '捨てて離れる' }));
  await waitFor(() => expect(address()).toMatch(/\/venues\/v1$/));
});

it('shows a venue to everyone, and only administrators may change it', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('VENUE_MANAGER'))));
  openPage('/venues/v1');
  await screen.findByText('03-0000-0001');
  expect(screen.queryByRole('link', { name: '編集' })).toBeNull();
  screen.getByText('会場の情報を変えられるのは管理者だけです');
});

it('tells other roles that the form is not theirs', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('CALL_CENTRE'))));
  openPage('/venues/v1/edit');
  await screen.findByRole('heading', { name: 'この画面を使う権限がありません' });
});
