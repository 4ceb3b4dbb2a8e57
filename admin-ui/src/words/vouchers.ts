import type { Voucher } from '@/api/types';

export const voucherWords = {
  group: '接種券',
  list: '接種券一覧',
  addAct: '接種券を登録',
  municipalityCode: '自治体番号',
  number: '接種券番号',
  birthDate: '生年月日',
  site: 'サイト利用',
  origin: '登録のしかた',
  registered: '本人の登録',
  registeredYes: '登録済み',
  registeredNot: 'まだ',
  empty: '接種券は、まだありません',
  emptyWhy: '接種券を登録すると、その方が予約サイトに入れるようになります。',
  noMatch: '条件に合う接種券はありません',
  noMatchWhy: '番号は、先頭からの何けたかだけでも探せます。先頭の0も入れてください。',
  setup: '接種券を登録する',
  setupWhy: '1件ずつ登録できます。自治体番号、接種券番号、生年月日が要ります。',
  addTitle: '接種券を登録',
  addDo: '登録する',
  adding: '登録しています…',
  added: '接種券を登録しました',
  addNext: '続けて登録できます。',
  codeHint: '住所地外の接種券は、その自治体の番号を入れます',
  codeShape: '自治体番号は6けたの数字です。接種券の表を見て、もう一度入れてください',
  numberShape: '接種券番号は10けたの数字です。先頭の0も入れてください',
  birthDateMissing: '生年月日を入れてください',
  willBe: '登録される接種券',
  firstPassword: 'はじめのパスワード',
  firstPasswordIs: (birthDate: string) => `生年月日の8けた(${birthDate.replaceAll('-', '')})`,
  detail: '接種券',
  title: (number: string) => `接種券 ${number}`,
  holder: '持ち主',
  hub: '住民の画面を開く',
  editBirthDate: '生年月日を直す',
  ownBirthDate: {
    why: '新しい生年月日が、はじめのパスワードになります。本人のパスワードは使えなくなり、ログイン中の画面は終わり、LINEの連携も外れます。',
    act: '直してパスワードを戻す',
    changed: '生年月日を直し、パスワードを戻しました',
  },
  mailedBirthDate: {
    why: '本当の生年月日として登録します。通知で伝えたログインと本人のパスワードは、そのまま使えます。ログイン中の画面は終わります。',
    act: '生年月日を直す',
    changed: '生年月日を直しました',
  },
  standInStays:
    'この生年月日は名簿の仮のものです。直しても仮のままです。通知で伝えたログインと本人のパスワードは、そのまま使えます。本当の生年月日は、住民の画面で登録してください。',
  editBirthDateNow: (date: string) => `いまの登録:${date}`,
  editBirthDateNot: '直さない',
  sameBirthDate: 'いまの登録と同じ日付です',
  forbid: 'サイトの利用を止める',
  forbidTitle: 'サイトの利用を止める',
  forbidWhy:
    'この接種券では、Web・LINE・電話の自動音声から予約できなくなります。オペレーターは予約できます。いまの予約は残ります。',
  forbidDo: '利用を止める',
  forbidNot: '止めない',
  forbidden: 'サイトの利用を止めました',
  allow: 'サイトの利用を許す',
  allowed: 'サイトを利用できるようにしました',
  locked:
    'パスワードの間違いが続いています。はじめての端末では、電話番号の下4けた・名字のカナ・確認番号のどれかも要ります。前に使った端末は、そのまま入れます。',
} as const;

export const deleteVoucherWords = {
  button: '接種券を削除する',
  title: (number: string) => `接種券 ${number} を削除する`,
  why: '一覧から消え、この番号ではログインも予約もできなくなります。ログイン中の画面は終わります。元に戻せません。',
  live: (count: number) => `いまの予約が${count}件あります。一緒に取り消されます。`,
  recorded:
    '接種の記録があるため、削除できません。転出した方は、転出した日を登録すると、その日から予約できなくなります。記録は残ります。',
  act: '接種券を削除する',
  actWith: (count: number) => `予約${count}件を取り消して、接種券を削除する`,
  keep: '削除しない',
  deleting: '削除しています…',
  done: '接種券を削除しました',
  doneWith: (count: number) => `予約${count}件を取り消して、接種券を削除しました`,
  toMoved: '転出した日を登録する',
} as const;

export const movedOutWords = {
  button: '転出した日を登録する',
  title: '転出した日を登録する',
  why: 'その日から、本人も職員も予約できなくなります。接種の記録と接種券は残ります。',
  later: (count: number) =>
    `その日からの予約が${count}件残ります。取り消すときは、住民の画面で取り消してください。`,
  missing: '転出した日を入れてください。例:2026/12/1',
  act: '転出を登録する',
  keep: '登録しない',
  done: '転出した日を登録しました',
} as const;

/** A voucher that its holder registered, until staff have seen the paper. */
export const verifyWords = {
  act: '接種券を見て確かめた',
  doing: '送っています…',
  done: '接種券を確認済みにしました',
} as const;

export const originWords: Record<Voucher['origin'], string> = {
  REGISTERED: '職員が登録',
  PROVISIONAL: '仮の番号',
  SELF_REGISTERED: '本人が登録',
};

/** What is done for a caller who cannot sign in. */
export const voucherActWords = {
  unlock: {
    act: 'ロックを解く',
    title: (number: string) => `接種券 ${number} のロックを解く`,
    why: 'まちがいの数が0に戻り、はじめての端末でもログインできるようになります。パスワードは変わりません。電話の相手が本人か、確かめてから行ってください。',
    keep: '解かない',
    done: 'ロックを解きました',
  },
  'reset-password': {
    act: 'パスワードを戻す',
    title: (number: string) => `接種券 ${number} のパスワードを戻す`,
    why: 'はじめのパスワード(生年月日の8けた、または渡したパスワード)に戻ります。本人のパスワードは使えなくなり、ログイン中の画面は終わります。電話の相手が本人か、確かめてから行ってください。',
    keep: '戻さない',
    done: 'はじめのパスワードに戻しました',
  },
  entryCode: {
    act: '確認番号を出す',
    title: (number: string) => `接種券 ${number} の確認番号`,
    why: 'ほかの人のまちがいが続いて入れないときに、1回だけ入れる6けたの番号を出します。生年月日かパスワードも要ります。電話の相手が本人か、確かめてから出してください。',
  },
  doing: '送っています…',
} as const;
