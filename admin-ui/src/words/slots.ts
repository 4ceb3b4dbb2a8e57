import type { SlotView } from '@/api/types';

/** Words of the slot screens. */
export const slotWords = {
  group: '接種予約枠',
  list: '予約枠一覧',
  title: '予約枠',
  add: '予約枠を追加',
  detail: '予約枠の詳細',
  edit: '予約枠を編集',
  venue: '会場',
  allVenues: 'すべての会場',
  vaccine: 'ワクチン',
  from: '開始日',
  fromTime: '開始時刻',
  to: '終了日',
  toTime: '終了時刻',
  dose: '接種回数',
  doses: '対象の接種回数',
  interval: '接種間隔',
  intervalAsked: '接種間隔(月)',
  intervalMonths: (months: number) => `${months}か月以上`,
  published: '公開',
  date: '日付',
  time: '時間',
  name: '予約枠名',
  dosesShort: '回数',
  kind: '種別',
  normal: '通常',
  booked: '予約/定員',
  left: '残り',
  act: '操作',
  people: '予約者',
  capacity: '定員',
  ages: '対象の年齢',
  anyAge: '決めていない',
  opensAt: '予約の受付開始',
  opensDate: '受付を始める日',
  opensTime: '受付を始める時刻',
  setFirst: 'セットの1回目',
  setSecond: 'セットの2回目',
  withdrawn: '住民の予約',
  withdrawnWhy:
    'できません。この会場は、このワクチンの取り扱いをやめました。会場の取扱ワクチンに戻すと、また予約できます。',
  otherHalf: 'もう片方の枠を見る',
  chips: {
    today: '今日',
    week: '今週',
    fromToday: '今日から',
    FREE: '空きあり',
    FULL: '満席',
    OVER: '定員超え',
    unpublished: '非公開',
  },
  noDate: '日付を確かめてください。例:2026/12/1',
  toBeforeFrom: '終了日が開始日より前です',
  noTime: '時刻を確かめてください。例:9:30',
  timeAlone: '時刻で探すときは、日も入れてください',
  noMonths: '接種間隔は1〜36の数字です',
  empty: '予約枠は、まだありません',
  emptyWhy: '予約枠を追加すると、ここに並びます。最初は非公開で、確かめてから公開できます。',
  noMatch: '条件に合う予約枠はありません',
  noMatchWhy: '日付の幅を広げるか、条件を消してください。',
  setup: '接種予約枠を登録する',
  setupWhy: '会場、日、時間、定員を決めます。くり返しで、まとめて作れます。',
  selectRow: (slot: SlotView, when: string) => `${when} ${slot.name}を選ぶ`,
  publishing: '公開すると、会場が公開なら、すぐ住民の画面に出ます',
  selectMatching: (total: number) => `条件に合う${total.toLocaleString('ja-JP')}件をすべて選ぶ`,
  selecting: '選んでいます…',
  tooManyMatching: (most: number) => `条件に合う枠をすべて選べるのは${most}件までです。条件を絞ってください`,
  publish: (number: number) => `${number}件を公開する`,
  hide: (number: number) => `${number}件を非公開にする`,
  publishAsk: (number: number) => `${number}件の予約枠を公開しますか`,
  hideAsk: (number: number) => `${number}件の予約枠を非公開にしますか`,
  publishWhy: '会場が公開なら、すぐ住民の画面に出ます。住民が予約できるのは、受付開始の日時からです。',
  hideWhy: (booked: number) =>
    `すぐ住民の画面から消えます。入っている予約(${booked}人)は、そのまま残ります。`,
  setTogether: 'セット枠は、もう片方の枠も同じになります。',
  keepAsIs: 'そのままにする',
  publishedDone: (number: number) => `${number}件を公開しました`,
  hiddenDone: (number: number) => `${number}件を非公開にしました`,
  undo: '元に戻す',
  undone: '元に戻しました',
  undoFailed: '元に戻せませんでした。',
} as const;

export const slotPageWords = {
  printing: '名簿を印刷',
  publish: '公開する',
  hide: '非公開にする',
  delete: '削除する',
  deleteAsk: 'この予約枠を削除しますか',
  deleteWhy: '削除した予約枠は、元に戻せません。',
  deleteSet: 'セット枠なので、もう片方の枠も削除されます。',
  deleteNot: '削除しない',
  deleting: '削除しています…',
  deleted: '予約枠を削除しました',
  deleteRefused: '予約の記録があるため、削除できません。使わないときは非公開にしてください',
  facts: '予約枠',
  reservations: '予約者',
  voucherNumber: '接種券番号',
  municipality: '自治体番号',
  status: '状態',
  kana: '氏名(カナ)',
  nameless: '氏名未登録',
  nobody: '予約は、まだありません',
  nobodyWhy: '予約が入ると、ここに並びます。',
  channel: '経路',
  against: '合わない理由',
  misfits: (number: number) => `${number}件の予約が、いまの条件に合いません`,
  misfitsWhy: '本人に連絡して、変更か取り消しを案内してください。理由は表の右にあります。',
  live: (live: number) => `予約 ${live}人`,
  cancelled: (number: number) => `キャンセル ${number}人`,
  over: (people: number) => `定員を${people}人超えています`,
} as const;

export const slotEditWords = {
  lower: (capacity: number, booked: number) =>
    `予約が${booked}人入っています。定員を${capacity}人にすると、${booked - capacity}人が定員を超えます。`,
  lowerAsk: (over: number) => `定員を下げますか(${over}人超過になります)`,
  lowerWhy: '入っている予約は取り消されません。超えた人には、別の枠への変更を案内してください。',
  lowerDo: (capacity: number) => `定員を${capacity}人にする`,
  lowerNot: '定員を直す',
  saved: '予約枠を保存しました',
  noFit: (number: number) => `${number}件の予約が、新しい条件に合わなくなりました`,
  noFitWhy: '予約は、そのまま残っています。名前を押して本人に連絡し、変更か取り消しを案内してください。',
  toSlot: '予約枠の詳細へ',
  movesBoth: 'セットの1回目です。日や時間を変えると、2回目も同じだけ動きます。',
  movesAlone: 'セットの2回目です。日や時間は、きまりの中でこの枠だけ動きます。',
  bookedNow: (booked: number) => `いまの予約は${booked}人です`,
  keepsBooked: '日・時間・条件を変えても、入っている予約は残ります。',
} as const;

export const rosterWords = {
  title: '予防接種 予約者名簿',
  venueNumber: (number: string) => `(会場番号 ${number})`,
  capacity: (people: number) => `定員 ${people}人`,
  booked: '予約',
  people: '人',
  place: '番',
  birth: '生年月日(年齢)',
  dose: '回',
  checkIn: '受付',
  result: '結果',
  vaccinated: '接種済み',
  screenedOnly: '予診のみ',
  noShow: '未来場',
  checkedBy: '確認者',
  printed: (when: string, who: string) =>
    `印刷 ${when} ${who}・個人情報のため、使い終わったら裁断してください`,
} as const;

/** 1–2, 3 */
export function dosesShort(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** 1回目・2回目, 3回目, 3〜5回目 */
export function dosesLong(from: number, to: number): string {
  if (from === to) return `${from}回目`;
  return to === from + 1 ? `${from}回目・${to}回目` : `${from}〜${to}回目`;
}

type Ages = Pick<SlotView, 'minAge' | 'maxAge' | 'minAgeMonths' | 'maxAgeMonths'>;

/** 5歳〜11歳, 65歳以上, 6か月〜4歳; undefined when every age may come. */
export function agesOf({ minAge, maxAge, minAgeMonths, maxAgeMonths }: Ages): string | undefined {
  const from = minAge !== undefined ? `${minAge}歳` : minAgeMonths !== undefined ? `${minAgeMonths}か月` : '';
  const to = maxAge !== undefined ? `${maxAge}歳` : maxAgeMonths !== undefined ? `${maxAgeMonths}か月` : '';
  if (from && to) return `${from}〜${to}`;
  if (from) return `${from}以上`;
  return to ? `${to}まで` : undefined;
}

/** The fields of the form, for the notice about what others changed. */
export const slotFieldWords: Record<string, string> = {
  venueId: slotWords.venue,
  name: slotWords.name,
  vaccineId: slotWords.vaccine,
  capacity: slotWords.capacity,
  doses: slotWords.doses,
  intervalMonths: slotWords.interval,
  sameDay: '当日枠',
  ageUnit: '年齢の単位',
  ageFrom: '年齢の下限',
  ageTo: '年齢の上限',
  opensDate: slotWords.opensDate,
  opensTime: slotWords.opensTime,
  first: slotWords.date,
  ranges: slotWords.time,
  published: slotWords.published,
};
