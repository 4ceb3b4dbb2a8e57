import type { BirthDateFault } from '../../shared/birth-date';

const birthDateFaults: Record<BirthDateFault, string> = {
  empty: '生年月日が空です。年、月、日を入れてください',
  'year-unknown': '生年月日の年が読み取れません。「昭和26」か「1951」のように入れてください',
  'year-without-era': '生年月日の年に元号がありません。「昭和26」か「1951」のように入れてください',
  'month-unknown': '生年月日の月がちがいます。1から12の数字を入れてください',
  'day-unknown': '生年月日の日がちがいます。その月にある日を入れてください',
  future: '生年月日が今日より後です。年をもう一度確かめてください',
};

export const signin = {
  title: 'ワクチンの予約',
  lead: 'お手元の接種券を見ながら、2つの項目を入れてください。',
  leadPassword: '接種券番号と、パスワードを入れてください。',
  voucher: '接種券番号',
  voucherHint: '10けたの数字です。',
  voucherPicture: '接種券に書いてある10けたです。',
  voucherLost: '見つからないとき',
  voucherLostText:
    '番号が16けたか18けたのときは、全部の数字を入れてください。接種券がないときは、電話で知らせてください。',
  birthDate: '接種を受ける方の生年月日',
  birthDateHint: '年は「昭和26」でも「1951」でも入れられます。',
  year: '年',
  month: '月',
  day: '日',
  password: 'パスワード',
  passwordHint: '自分で決めたもの、または通知に書いてあるものです。',
  showPassword: 'パスワードを見えるようにする',
  municipality: '市区町村の番号',
  municipalityHint: '接種券に書いてある6けたの数字です。',
  addition: '登録した電話番号の下4けた、または名字のカタカナ',
  additionHint: '登録していない方は、電話で聞いた確認番号を入れてください。',
  entryCode: '確認番号',
  entryCodeHint: '電話で聞いた6けたの番号です。1時間のうちに、1回だけ使えます。',
  differsWithAddition: (byPassword: boolean) =>
    `接種券番号、${byPassword ? 'パスワード' : '生年月日'}、または下に入れたものがちがいます。もう一度確かめてください`,
  missedOften: (times: number) =>
    `${times}回ちがいました。まちがいが続くと、少しの間、正しく入れても入れません。15分待つか、電話で知らせてください`,
  logIn: 'ログインする',
  loggingIn: 'ログインしています…',
  usePassword: '自分で決めたパスワードを使う',
  useBirthDate: '生年月日でログインする',
  differs: (byPassword: boolean) =>
    `接種券番号か${byPassword ? 'パスワード' : '生年月日'}がちがいます。接種券を見て、もう一度入れてください`,
  ownPassword: '前に自分でパスワードを決めた方は、生年月日では入れません。',
  forgotten: 'パスワードを忘れたときや、うまくいかないときは、電話で知らせてください。',
  noCookies:
    'このブラウザは、クッキーを使わない設定です。ログインしても、長くは続きません。設定を変えるか、電話で問い合わせてください。',
  loggedOut: 'ログアウトしました',
  tooOften: 'いまは、続けてログインを試せません',
  faults: {
    voucherEmpty: '接種券番号が空です。10けたの番号を入れてください',
    voucherDigits: (digits: number) =>
      `接種券番号が${digits}けたです。10けたの番号を入れてください`,
    voucherLetters: '接種券番号に数字ではない文字があります。10けたの数字を入れてください',
    passwordEmpty: 'パスワードが空です。パスワードを入れてください',
    additionEmpty: '空です。電話番号の下4けたか、名字のカタカナか、確認番号を入れてください',
    entryCodeDigits: '確認番号は6けたの数字です。電話で聞いた番号を入れてください',
    municipalityDigits: '市区町村の番号は6けたの数字です。接種券を見て入れてください',
    birthDate: birthDateFaults,
  },
  terms: {
    title: '利用規約',
    lead: '予約の前に読んでください。',
    accept: '同意して進む',
    accepting: '進んでいます…',
    decline: '同意しないでログアウトする',
  },
};
