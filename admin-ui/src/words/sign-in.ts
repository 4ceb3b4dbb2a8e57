export const signInWords = {
  title: 'ログイン',
  lead: '職員とコールセンターの入口です',
  tenantCode: '自治体番号・団体番号',
  tenantCodeHint: '自治体は6けたの番号、職域はSから始まる番号',
  loginId: 'ログインID',
  password: 'パスワード',
  showPassword: 'パスワードを表示する',
  entryCode: '確認番号',
  entryCodeHint: '管理者が読み上げた6けたの番号。1時間のうちに1回だけ使えます',
  missedOften: (times: number) =>
    `${times}回違いました。間違いが続くと、少しの間、正しく入れても入れません。15分待つか、管理者に知らせてください。`,
  act: 'ログインする',
  acting: 'ログインしています…',
  missing: {
    tenantCode: '自治体番号が空です。番号を入れてください',
    loginId: 'ログインIDが空です。IDを入れてください',
    password: 'パスワードが空です。パスワードを入れてください',
    entryCode: '確認番号は6けたの数字です。管理者に聞いた番号を入れてください',
  },
  locked:
    'パスワードを忘れたときは、管理者に再設定を頼んでください。管理者本人が入れないときは、運用担当に一回かぎりのパスワードを頼んでください。',
} as const;

export const termsWords = {
  title: '利用規約',
  lead: '使う前に、利用規約を読んで同意してください。規約が変わったときも、もう一度たずねます。',
  version: (version: number) => `第${version}版`,
  agree: '利用規約を読み、同意します',
  act: '同意して始める',
  acting: '送っています…',
  needed: '同意する印を付けると進めます',
} as const;

export const passwordWords = {
  title: 'はじめのパスワードを変える',
  change: 'パスワードを変える',
  changed: 'パスワードを変えました',
  lead: 'はじめのパスワードは、一度だけ使えます。自分だけが知るパスワードに変えてください。',
  current: 'いまのパスワード',
  next: '新しいパスワード',
  nextHint: '8文字(管理者は12文字)から128文字まで。ログインIDや番号、よくあるパスワードは使えません',
  again: '新しいパスワード(もう一度)',
  act: 'パスワードを変える',
  acting: '変えています…',
  missing: 'いまのパスワードが空です。入れてください',
  short: 'パスワードが短すぎます。8文字以上にしてください',
  long: 'パスワードが長すぎます。128文字までにしてください',
  same: 'いまと同じパスワードです。別のパスワードにしてください',
  differs: '2つの新しいパスワードが違います。同じものを入れてください',
} as const;

/** When the session ends while somebody works. */
export const againWords = {
  title: 'もう一度ログインしてください',
  why: 'ログインの期限が切れました。入力した内容は残っています。ログインすると、続きから始められます。',
  leave: '入力を捨ててログイン画面へ',
} as const;

export const accountWords = {
  name: '名前',
  role: '役割',
  device: 'この端末の設定',
} as const;
