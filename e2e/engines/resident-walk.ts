import { SITE, VENUE } from '../support/demo';
import { address } from '../support/stack';
import { OWN_PASSWORD } from '../support/resident';
import type { Visitor } from './visitor';

/** A resident's whole way: in, booked, changed, cancelled, out. The voucher is of somebody born on 1 January 1950. */
export async function walkAsResident(visitor: Visitor, voucherNumber: string): Promise<void> {
  await comesIn(visitor, voucherNumber);
  await books(visitor);
  await changes(visitor);
  await cancelsAndLeaves(visitor);
}

async function comesIn(visitor: Visitor, voucherNumber: string): Promise<void> {
  await visitor.open(address + SITE);
  await visitor.sees('button', 'ログインする');
  await visitor.looks('login');
  await visitor.presses('button', 'ログインする');
  await visitor.sees('text', /項目を直して/);
  await visitor.fills(/^接種券番号/, voucherNumber);
  await visitor.fills('年', '昭和25');
  await visitor.fills('月', '1');
  await visitor.fills('日', '1');
  await visitor.engine.key('Tab');
  await visitor.sees('text', /昭和25年\(1950年\)\s*1月1日/);
  await visitor.looks('login-filled');
  await visitor.presses('button', 'ログインする');
  await visitor.sees('heading', '利用規約');
  await visitor.looks('terms');
  await visitor.presses('button', '同意して進む');
  await visitor.sees('heading', '登録する内容');
  await visitor.fills(/^セイ/, 'たむら');
  await visitor.fills(/^メイ/, 'カズコ');
  await visitor.fills(/^自分で決めるパスワード/, OWN_PASSWORD);
  await visitor.looks('details');
  await visitor.presses('button', '登録する');
  await visitor.sees('heading', 'タムラ カズコさん');
  await visitor.looks('my-page-empty');
}

async function books(visitor: Visitor): Promise<void> {
  await visitor.presses('link', '予約する');
  await visitor.sees('text', /全4段階の 1番目/);
  await visitor.rests();
  if (await visitor.isThere('radio', /ファイザー/)) await visitor.presses('radio', /ファイザー/);
  await visitor.presses('radio', new RegExp(VENUE));
  await visitor.looks('choice');
  await visitor.presses('button', '日にちを選ぶ');
  await choosesTime(visitor, /^10:00/);
  await visitor.looks('time');
  await visitor.presses('link', 'この日時で進む');
  await visitor.sees('button', '予約する');
  await visitor.looks('confirm');
  await visitor.presses('button', '予約する');
  await visitor.sees('heading', '予約できました');
  await visitor.looks('done');
  await visitor.presses('link', 'マイページへ');
  await visitor.sees('link', '日時を変える');
  await visitor.looks('my-page');
}

async function changes(visitor: Visitor): Promise<void> {
  await visitor.presses('link', '日時を変える');
  await choosesTime(visitor, /^14:00/);
  await visitor.presses('link', 'この日時で進む');
  await visitor.sees('button', 'この日時に変える');
  await visitor.looks('change');
  await visitor.presses('button', 'この日時に変える');
  await visitor.sees('heading', '予約を変えました');
  await visitor.presses('link', 'マイページへ');
}

async function cancelsAndLeaves(visitor: Visitor): Promise<void> {
  await visitor.presses('link', '取り消す');
  await visitor.sees('button', '取り消す');
  await visitor.looks('cancel');
  await visitor.presses('button', '取り消す');
  await visitor.sees('text', /予約を取り消しました/);
  await visitor.presses('button', 'メニュー');
  await visitor.presses('button', 'ログアウトする');
  await visitor.sees('text', /ログアウトしました/);
  await visitor.looks('logged-out');
}

async function choosesTime(visitor: Visitor, time: RegExp): Promise<void> {
  await visitor.sees('day', /空きあり|のこりわずか/);
  await visitor.rests();
  await visitor.presses('day', /空きあり|のこりわずか/);
  await visitor.presses('radio', time);
}
