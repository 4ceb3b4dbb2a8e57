import type { CancelReason, Channel, Role, VenueKind } from '@/api/types';

/** Words that more than one screen says. */
export const words = {
  product: 'まちやく 管理',
  demo: 'デモ: 実際の予約ではありません',
  demoLabel: 'デモの知らせ',
  skip: '本文へ進む',
  menu: 'メニュー',
  mainMenu: 'メインメニュー',
  home: 'ホーム',
  required: '必須',
  optional: '任意',
  all: 'すべて',
  none: 'なし',
  search: '絞り込む',
  clear: '条件を消す',
  oftenUsed: 'よく使う条件',
  save: '保存する',
  saving: '保存しています…',
  cancel: 'やめる',
  back: '戻る',
  close: '閉じる',
  yes: 'はい',
  no: 'いいえ',
  edit: '編集',
  detail: '詳細',
  retry: 'もう一度読み込む',
  loading: '読み込んでいます…',
  loadFailed: '読み込めませんでした',
  repair: (faults: number) => `${faults}つの項目を直してください`,
  faulty: (faults: number) => `エラー: ${faults}つの項目を直してください`,
  selectAll: 'このページの全部を選ぶ',
  stopSelecting: '選択をやめる',
  previous: '前へ',
  next: '次へ',
  previousMonth: '前の月',
  nextMonth: '次の月',
  openCalendar: 'カレンダーで選ぶ',
  dateHint: '例:2026/12/1',
  discard: '入力した内容を捨てますか',
  discardWhy: '保存していない入力があります。閉じると消えます。',
  discardDo: '捨てて閉じる',
  discardNot: '入力に戻る',
  birthDate: '生年月日',
  year: '年(和暦可)',
  month: '月',
  day: '日',
  noSuchYear: '年が読めません。1951、昭和26、S26のように入れてください',
  noSuchMonth: '月は1から12までの数字で入れてください',
  noSuchDay: '日は1から31までの数字で入れてください',
  noSuchDate: 'その日付はありません。年・月・日を確かめてください',
  noRights: 'この画面を使う権限がありません',
  noRightsWhy: '必要なときは、管理者に権限の変更を頼んでください。',
  gone: '見つかりません',
  goneWhy: '消されたか、担当の外にあるか、アドレスが違います。前の画面に戻って、選び直してください。',
  backToBefore: '前の画面に戻る',
  notFound: 'この画面はありません',
  notFoundWhy: 'アドレスが違うか、変わったか、消されています。メニューから選び直してください。',
  unexpected:
    '思わぬ不具合が起きました。いまの操作が終わったかどうかを、画面を読み込み直して確かめてください',
  broken: '画面を表示できませんでした',
  toHome: 'ホームへ',
  theme: '画面の明るさ',
  themes: { light: '明るい', dark: '暗い', device: '端末に合わせる' },
  signOut: 'ログアウト',
  signOutFailed: 'ログアウトできていません。',
  signOutAgain: 'もう一度ログアウトする',
  account: 'アカウント',
  accountSettings: 'アカウントの設定',
  singleKeys: '1つのキーの操作(1〜9、/、?)を使う',
  findResident: '住民をさがす',
  findResidentBy: '接種券番号・電話番号・カナで住民をさがす',
  selected: '選択',
} as const;

export const roleWords: Record<Role, string> = {
  ADMINISTRATOR: '管理者',
  CALL_CENTRE: 'コールセンター',
  VENUE_MANAGER: '会場責任者',
  VENUE_STAFF: '会場一般',
};

export const venueKindWords: Record<VenueKind, string> = { MASS: '集団', INDIVIDUAL: '個別' };

export const channelWords: Record<Channel, string> = {
  WEB: 'Web',
  LINE: 'LINE',
  IVR: '自動音声',
  OPERATOR: 'オペレーター',
  BULK: '一括',
  WALK_IN: '会場当日',
};

export const cancelReasonWords: Record<CancelReason, string> = {
  RESIDENT: '本人の希望',
  OFFICE: '事務局の都合',
  NO_SHOW: '来場なし',
  WEATHER: '天候',
  SUPPLY: 'ワクチンの都合',
  DUPLICATE: '二重予約',
};

export function count(number: number, unit = '件'): string {
  return `${number.toLocaleString('ja-JP')}${unit}`;
}
