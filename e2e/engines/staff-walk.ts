import { plusDays, today } from '../support/city-time';
import { MUNICIPALITY, PASSWORD, VENUE } from '../support/demo';
import type { Voucher } from '../support/office';
import { address } from '../support/stack';
import type { LoginId } from '../support/staff';
import type { Visitor } from './visitor';

interface Day {
  /** Calls, and is not registered yet. Born on 12 October 1951. */
  caller: Voucher;
  /** Is booked at the venue today. */
  checkInCode: string;
}

/** Staff's main ways: slots by a pattern, a booking for a caller by keyboard, reception from scan to record. */
export async function walkAsStaff(visitor: Visitor, day: Day): Promise<void> {
  await addsSlots(visitor);
  await booksForCaller(visitor, day.caller);
  await records(visitor, day.checkInCode);
}

async function addsSlots(visitor: Visitor): Promise<void> {
  await signsIn(visitor, 'master', '/admin/slots');
  await visitor.sees('heading', '予約枠');
  await visitor.looks('slots');
  await visitor.presses('link', '予約枠を追加');
  await visitor.sees('dialog', /予約枠/);
  await visitor.chooses(/^会場/, VENUE);
  await visitor.fills(/^予約枠名/, `午前 ${visitor.engine.version}`);
  await visitor.chooses(/^ワクチン/, 'ファイザー(12歳以上)');
  await visitor.fills(/^1枠の定員/, '8');
  await visitor.fills(/^最初の日/, plusDays(today(), 50).replaceAll('-', '/'));
  await visitor.fills(/^最後の日/, plusDays(today(), 56).replaceAll('-', '/'));
  await visitor.presses('checkbox', '月');
  await visitor.presses('checkbox', '水');
  await visitor.fills(/^開始/, '9:00');
  await visitor.fills(/^終了/, '10:00');
  await visitor.engine.key('Tab');
  await visitor.sees('button', /件をまとめて登録/);
  await visitor.looks('add-slots');
  await visitor.presses('button', /件をまとめて登録/);
  await visitor.presses('button', /件を登録する/);
  await visitor.sees('text', /件の予約枠を登録しました/);
  await signsOut(visitor);
}

async function booksForCaller(visitor: Visitor, caller: Voucher): Promise<void> {
  await signsIn(visitor, 'call');
  await visitor.presses('link', '代理予約');
  await visitor.isOn('field', '接種券番号');
  await enters(visitor, caller.number);
  for (const [field, part] of [[/^年/, 'S26'] as const, [/^月/, '10'] as const, [/^日/, '12'] as const]) {
    await visitor.isOn('field', field);
    await enters(visitor, part);
  }
  await visitor.isOn('field', /^セイ/);
  await visitor.looks('caller');
  await visitor.engine.type('タムラ');
  await visitor.engine.key('Tab');
  await enters(visitor, 'カズコ');
  await visitor.sees('text', /タムラ カズコ 様/);
  await choosesByKeyboard(visitor);
  await visitor.looks('read-back');
  await visitor.engine.key('Space');
  await visitor.presses('button', /予約する/);
  await visitor.sees('text', /予約できました/);
  await visitor.looks('booked');
  await signsOut(visitor);
}

/** The first vaccine, the first venue, the first day, the first time. */
async function choosesByKeyboard(visitor: Visitor): Promise<void> {
  await visitor.isOn('radio', /対象/);
  await visitor.engine.type('1');
  await visitor.isOn('radio', /センター|体育館/);
  await visitor.engine.type('1');
  await visitor.isOn('day', /空きあり|残りわずか/);
  await visitor.engine.key('Enter');
  await visitor.isOn('radio', /^\d{1,2}:\d\d/);
  await visitor.engine.key('Enter');
  await visitor.isOn('checkbox', /復唱/);
}

async function records(visitor: Visitor, checkInCode: string): Promise<void> {
  await signsIn(visitor, 'staff', '/admin/reception');
  await visitor.sees('text', /次の方を読み取れます/);
  await visitor.rests();
  await enters(visitor, checkInCode);
  await visitor.sees('text', /この会場の予約があります/);
  await visitor.looks('scanned');
  await visitor.presses('button', /受付する/);
  await visitor.sees('text', /受付が済んでいます/);
  await visitor.presses('button', /の結果を入れる$/);
  await visitor.presses('radio', /接種済み/);
  await visitor.fills(/^ロット番号/, 'FJ7489');
  await visitor.fills(/^接種した医師/, '高橋 医師');
  await visitor.looks('result');
  await visitor.presses('button', /「接種済み」で確定する$/);
  await visitor.sees('text', /接種済みにしました/);
  await visitor.looks('recorded');
}

async function enters(visitor: Visitor, text: string): Promise<void> {
  await visitor.rests();
  await visitor.engine.type(text);
  await visitor.engine.key('Enter');
}

async function signsIn(visitor: Visitor, loginId: LoginId, at = '/admin/'): Promise<void> {
  await visitor.open(address + at);
  await visitor.fills(/^自治体番号/, MUNICIPALITY);
  await visitor.fills(/^ログインID/, loginId);
  await visitor.fills(/^パスワード/, PASSWORD);
  await visitor.presses('button', 'ログインする');
  await visitor.sees('text', /利用規約を読み|^アカウント|次の方を読み取れます|^予約枠$/);
  if (!(await visitor.isThere('checkbox', /利用規約を読み/))) return;
  await visitor.presses('checkbox', /利用規約を読み/);
  await visitor.presses('button', '同意して始める');
}

async function signsOut(visitor: Visitor): Promise<void> {
  await visitor.presses('button', /^アカウント/);
  await visitor.presses('menuitem', /ログアウト/);
  await visitor.sees('button', 'ログインする');
}
