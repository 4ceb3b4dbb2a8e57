import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aMe, aNext, aReservation } from '../../testing/makers';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, lineCut, no, ok } from '../../testing/server';

const user = userEvent.setup();
const list = '/api/resident/reservations';
const cancel = '/api/resident/reservations/reservation-1/cancel';

beforeEach(() => {
  vi.setSystemTime('2026-11-22T03:00:00Z');
  stillLoggedIn();
  answering('get', '/api/resident/me', ok(aMe()));
  answering('get', '/api/resident/next', ok([aNext()]));
});

describe('my page', () => {
  it('shows the next appointment with its code and both ways to alter it', async () => {
    answering('get', list, ok([aReservation()]));
    open('/machiyaku/mypage');
    expect(await screen.findByRole('heading', { name: '田村 和子さん' })).toBeVisible();
    const card = within(screen.getByRole('article'));
    expect(card.getByText('午前10時00分')).toBeVisible();
    expect(card.getByText('R7K3 M9QA')).toBeVisible();
    expect(card.getByText('R 7 K 3 M 9 Q A')).toBeInTheDocument();
    expect(card.getByRole('link', { name: '日時を変える' })).toHaveAttribute(
      'href',
      expect.stringContaining('change=reservation-1'),
    );
    expect(card.getByRole('link', { name: '取り消す' })).toBeVisible();
  });

  it('names the telephone where the deadline has passed', async () => {
    answering('get', list, ok([aReservation({ changeable: false, cancellable: false })]));
    open('/machiyaku/mypage');
    expect(await screen.findByText(/期限を過ぎました/)).toBeVisible();
    expect(screen.queryByRole('link', { name: '日時を変える' })).toBeNull();
  });

  it('says what stands against an appointment since the birth date is known', async () => {
    const against = [{ code: 'too-young', detail: '', possibleFrom: '2032-10-11' }];
    answering('get', list, ok([aReservation({ against })]));
    open('/machiyaku/mypage');
    const card = within(await screen.findByRole('article'));
    expect(card.getByText(/この予約のままでは、接種を受けられません/)).toBeVisible();
    expect(card.getByText(/2032年10月11日/)).toBeVisible();
    expect(card.getByRole('link', { name: '日時を変える' })).toBeVisible();
  });

  it('says from when on the next dose is possible, and names it where it may be booked', async () => {
    const why = [{ code: 'interval-too-short', detail: '', possibleFrom: '2027-06-08' }];
    const flu = aNext({ programmeId: 'programme-2', programmeName: 'インフルエンザ' });
    answering('get', '/api/resident/next', ok([aNext({ dose: 2, why }), flu]));
    answering('get', list, ok([aReservation()]));
    open('/machiyaku/mypage');
    expect(await screen.findByText(/2027年6月8日/)).toBeVisible();
    expect(screen.getByRole('link', { name: /インフルエンザ 1回目 ?を予約する/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: /新型コロナ 2回目 ?を予約する/ })).toBeNull();
  });

  it('has a menu that closes on the page it names too', async () => {
    answering('get', list, ok([]));
    open('/machiyaku/mypage');
    const menu = await screen.findByRole('button', { name: 'メニュー' });
    await user.click(menu);
    await user.click(screen.getByRole('link', { name: 'マイページ' }));
    expect(menu).toHaveAttribute('aria-expanded', 'false');
  });

  it('stays logged in, and says so, when logging out did not reach the server', async () => {
    answering('get', list, ok([]));
    answering('post', '/api/auth/resident/machiyaku/logout', no(503, 'busy'), ok({}));
    open('/machiyaku/mypage');
    await user.click(await screen.findByRole('button', { name: 'メニュー' }));
    await user.click(screen.getByRole('button', { name: 'ログアウトする' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('まだログアウトしていません');
    await user.click(screen.getByRole('button', { name: 'ログアウトする' }));
    expect(await screen.findByText('ログアウトしました')).toBeVisible();
  });

  it('says how long to wait where the server says it', async () => {
    answering('get', list, no(503, 'busy', {}, { 'Retry-After': '20' }));
    open('/machiyaku/mypage');
    expect(await screen.findByText('およそ20秒待ってから、もう一度押してください')).toBeVisible();
  });

  it('shows the code whatever else fails to come', async () => {
    answering('get', list, ok([aReservation()]));
    answering('get', '/api/resident/next', lineCut);
    answering('get', '/api/resident/me', lineCut);
    open('/machiyaku/mypage');
    expect(await screen.findByText('R7K3 M9QA')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'もう一度読み込む' })).toBeVisible();
  });

  it('hands over a file for the calendar, and says so', async () => {
    answering('get', list, ok([aReservation()]));
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    open('/machiyaku/mypage');
    await user.click(await screen.findByRole('button', { name: 'カレンダーに入れる' }));
    expect(clicked).toHaveBeenCalledOnce();
    expect(screen.getByText(/カレンダー用のファイルを作りました/)).toBeVisible();
  });

  it('names the illness, the product, the station and the hours of the telephone', async () => {
    answering('get', list, ok([aReservation({ venueStation: 'まちやく駅 徒歩5分' })]));
    open('/machiyaku/mypage', { contactHours: '平日 午前9時〜午後5時' });
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('heading')).toHaveTextContent('新型コロナ 1回目ファイザー社');
    expect(card.getByText('まちやく駅 徒歩5分')).toBeVisible();
    expect(screen.getByText('平日 午前9時〜午後5時')).toBeVisible();
  });

  it.each([
    ['OFFICE', /事務局が取り消しました/],
    ['WEATHER', /天候のため、事務局が取り消しました/],
    ['SUPPLY', /ワクチンの都合で、事務局が取り消しました/],
  ] as const)('says that the office cancelled (%s), and what to do', async (cancelReason, why) => {
    answering('get', list, ok([aReservation({ status: 'CANCELLED', cancelReason })]));
    open('/machiyaku/mypage');
    const title = await screen.findByText('取り消されました', { exact: false });
    const banner = within(title.closest<HTMLElement>('.banner') as HTMLElement);
    expect(title).toHaveTextContent('12月8日(火) 新型コロナ 1回目の予約は、取り消されました');
    expect(banner.getByText(why)).toBeVisible();
    expect(banner.getByText(/ここから予約できます/)).toBeVisible();
    expect(banner.getByRole('link', { name: '0120-000-123' })).toBeVisible();
  });

  it('does not tell people of what they cancelled themselves, nor of what is booked anew', async () => {
    const gone = { status: 'CANCELLED', cancelReason: 'OFFICE' } as const;
    const all = [
      aReservation({ id: 'own', status: 'CANCELLED', cancelReason: 'RESIDENT' }),
      aReservation({ id: 'moved', ...gone, dose: 2 }),
      aReservation({ id: 'anew', dose: 2 }),
      aReservation({ id: 'past', ...gone, dose: 3, endsAt: '2026-11-01T10:30:00' }),
    ];
    answering('get', list, ok(all));
    open('/machiyaku/mypage');
    await screen.findByText('R7K3 M9QA');
    expect(screen.queryByText(/の予約は、取り消されました/)).toBeNull();
  });

  it('is one button when nothing is booked', async () => {
    answering('get', list, ok([]));
    open('/machiyaku/mypage');
    expect(await screen.findByText('いま、予約はありません')).toBeVisible();
    expect(screen.getByRole('link', { name: '予約する' })).toHaveAttribute(
      'href',
      '/machiyaku/book',
    );
  });

  it('asks for a new login when the session is over, and comes back after it', async () => {
    answering('post', '/api/auth/resident/machiyaku/refresh', no(401, 'unauthenticated'));
    open('/machiyaku/mypage');
    expect(
      await screen.findByRole('heading', { name: 'もう一度ログインしてください' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'ログインする' })).toHaveAttribute(
      'href',
      '/machiyaku?back=%2Fmachiyaku%2Fmypage',
    );
  });

  it('sends people who have not accepted the terms there first', async () => {
    stillLoggedIn({ mustAcceptTerms: true });
    answering('get', '/api/sites/machiyaku/terms', ok({ version: 2, text: '新しい約束です' }));
    open('/machiyaku/mypage');
    expect(await screen.findByRole('button', { name: '同意して進む' })).toBeVisible();
    expect(screen.getByText('新しい約束です')).toBeVisible();
  });
});

describe('cancelling', () => {
  const page = '/machiyaku/cancel?reservation=reservation-1';
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));

  it('happens after a summary and is said on my page', async () => {
    answering('get', list, ok([aReservation()]));
    const asked = answering('post', cancel, ok({ cancelled: [] }));
    open(page);
    await press('取り消す');
    expect(await screen.findByText('予約を取り消しました')).toBeVisible();
    expect(location.search).toBe('');
    expect(asked[0]?.body).toEqual({ alsoLaterDoses: false, version: 1 });
    expect(asked[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('that was done although its answer was lost is found by the page itself', async () => {
    answering('get', list, ok([aReservation()]));
    answering('post', cancel, lineCut);
    open(page);
    await screen.findByRole('button', { name: '取り消す' });
    answering(
      'get',
      list,
      ok([aReservation({ status: 'CANCELLED', cancelReason: 'RESIDENT', cancellable: false })]),
    );
    await press('取り消す');
    expect(await screen.findByText('予約を取り消しました')).toBeVisible();
  });

  it('nobody is told what came of it while nobody knows', async () => {
    answering('get', list, ok([aReservation()]));
    answering('post', cancel, no(500, 'internal-error'));
    open(page);
    await press('取り消す');
    expect(await screen.findByText(/取り消せたかどうか確かめられませんでした/)).toBeVisible();
  });

  it('of the first of a set names both before it takes both', async () => {
    const set = [
      aReservation({ setId: 'set' }),
      aReservation({ id: 'second', dose: 2, setId: 'set', startsAt: '2026-12-29T10:00:00' }),
    ];
    answering('get', list, ok(set));
    const asked = answering('post', cancel, ok({ cancelled: [] }));
    open(page);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '1回目を取り消すと、2回目も取り消されます',
    );
    await press('2件を取り消す');
    expect(await screen.findByText('予約を取り消しました')).toBeVisible();
    expect(asked[0]?.body).toEqual({ alsoLaterDoses: true, version: 1 });
  });

  it('names the real doses of those that fall, in a set or not', async () => {
    const booked = [aReservation({ dose: 3 }), aReservation({ id: 'fourth', dose: 4 })];
    answering('get', list, ok(booked));
    const asked = answering('post', cancel, ok({ cancelled: [] }));
    open(page);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '3回目を取り消すと、4回目も取り消されます',
    );
    await press('2件を取り消す');
    expect(await screen.findByText('予約を取り消しました')).toBeVisible();
    expect(asked[0]?.body).toMatchObject({ alsoLaterDoses: true });
  });

  it('of what somebody else has ended meanwhile shows how it stands now', async () => {
    const gone = aReservation({ status: 'CANCELLED', changeable: false, cancellable: false });
    answering('get', list, ok([aReservation()]), ok([gone]));
    const refusals = [{ code: 'no-longer-live' as const, detail: 'もう取り消されています' }];
    answering('post', cancel, no(409, 'no-longer-live', { refusals }));
    open(page);
    await press('取り消す');
    const title = 'この予約は、もう取り消されています';
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.queryByRole('button', { name: '取り消す' })).toBeNull();
  });

  it("of a set's second half is not offered but explained, with the telephone", async () => {
    const second = aReservation({ dose: 2, setId: 'set', cancellable: false });
    answering('get', list, ok([second]));
    open('/machiyaku/mypage');
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('link', { name: '日時を変える' })).toBeVisible();
    expect(card.queryByRole('link', { name: '取り消す' })).toBeNull();
    expect(card.getByRole('link', { name: '0120-000-123' })).toBeVisible();
  });

  it('says what is so, where the booking is not there to be cancelled', async () => {
    answering('get', list, ok([]));
    open(page);
    expect(await screen.findByRole('heading', { name: '予約が見つかりません' })).toBeVisible();
  });
});
