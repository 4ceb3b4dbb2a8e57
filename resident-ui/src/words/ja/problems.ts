import type { ProblemWords } from '../problem-words';

/** In the words of residents; the server speaks to staff as well. */
export const problems: ProblemWords = {
  // Booking
  'voucher-unknown': 'この接種券は見つかりません。電話で問い合わせてください',
  'voucher-blocked': 'この接種券では予約できません。電話で問い合わせてください',
  'site-closed': 'このサイトの受付は終わりました。電話で問い合わせてください',
  'venue-unpublished': 'この会場は、いま予約を受け付けていません。ほかの会場を選んでください',
  'vaccine-withdrawn':
    'この会場は、このワクチンの予約を受け付けていません。ほかの会場を選んでください',
  'slot-unpublished': 'この時間は、いま予約を受け付けていません。ほかの時間を選んでください',
  'slot-past': 'この日時は、もう過ぎています。ほかの日を選んでください',
  'same-day-closed': '今日の分は予約できません。明日からの日を選んでください',
  'not-open-yet': '予約の受付は、まだ始まっていません',
  'beyond-offered-period': 'この日は、まだ予約できません。もっと早い日を選んでください',
  'slot-full': 'この時間は満席です。ほかの時間を選んでください',
  'too-young': '接種を受ける日に、対象の年齢になっていません',
  'too-old': '接種を受ける日に、対象の年齢をこえています',
  'dose-not-next': 'いま予約できる回ではありません。マイページで次の回を確かめてください',
  'dose-not-offered': 'この時間では、その回の接種をしていません。ほかの時間を選んでください',
  'interval-too-short': '前の接種から、まだ決められた期間がたっていません',
  'vaccine-differs': '1回目とちがうワクチンです。1回目と同じワクチンを選んでください',
  'programme-differs': 'いまの予約とは、ちがう種類の接種です。同じ種類の接種の時間を選んでください',
  'already-reserved': 'この回の予約は、もう取れています。マイページで確かめてください',
  'first-dose-missing':
    '1回目の記録がありません。1回目をほかで受けた方は、予約せずに、電話で知らせてください',
  'set-second-full': '2回目の席が満席です。ほかの時間を選んでください',
  'deadline-passed': 'ここで変えられる期限を過ぎました。電話で知らせてください',
  'already-recorded': 'この回の接種は、もう記録されています',
  'already-checked-in':
    'この予約は会場で受付がすんでいます。変えるときは、会場の受付に声をかけてください',
  'no-longer-live': 'この予約は、もう変更も取り消しもできません。マイページで確かめてください',
  'door-closed': 'いまは、ここから予約できません。電話で問い合わせてください',
  'door-full':
    'この時間は、ここで予約できる分が埋まりました。ほかの時間を選ぶか、電話で問い合わせてください',
  'birth-date-unknown': '生年月日がまだ登録されていません。登録内容で生年月日を入れてください',
  'terms-not-accepted': '先に利用規約を確かめてください',
  'details-missing': '先に名前などの登録をしてください',
  'later-dose-conflicts': '後の回の予約が、いっしょに取り消されます',
  'idempotency-key-reused': 'もう一度、日時を選ぶところからやり直してください',
  unauthenticated: 'ログインが切れました。もう一度ログインしてください',
  forbidden: 'この操作はできません。電話で問い合わせてください',
  'password-change-required': '先に新しいパスワードを決めてください',
  'municipality-code-needed':
    '同じ番号の接種券が2つの市区町村にあります。市区町村の番号も入れてください',
  'addition-needed':
    'この番号では、まちがったログインが続いています。本人と確かめるため、もう1つ入れてください',
  'entry-code-needed':
    'この番号では、まちがったログインが続いています。電話で確認番号を聞いて、入れてください',
  'proof-needed': 'ログインできませんでした。もう一度押してください',
  'not-found': '見つかりませんでした。マイページからやり直してください',
  'bad-request': '送った内容を読み取れませんでした。もう一度やり直してください',
  'validation-failed': '直すところがあります',
  'stale-version': 'ほかで内容が変えられています。読み込み直してから、もう一度入れてください',
  'too-large': '文字が多すぎます。短くしてください',
  'too-slow': '送信が途中で止まりました。通信を確かめて、もう一度押してください',
  'address-too-long': 'アドレスが長すぎます。はじめのページから開き直してください',
  'headers-too-large':
    'ブラウザーの記録が多すぎて受け取れません。このサイトのCookieを消してから、開き直してください',
  'unsupported-media-type': '送った内容を読み取れませんでした。もう一度やり直してください',
  'too-many-requests': '短い時間に何度も送られました。少し待ってから、もう一度押してください',
  busy: 'つながりにくくなっています。登録した予約は消えていません。少し待ってから、もう一度押してください',
  'internal-error': 'システムの不具合で進めませんでした。少し待ってから、もう一度押してください',
  'idempotency-key-missing': 'もう一度、日時を選ぶところからやり直してください',
  'password-too-weak': 'このパスワードは見破られやすいです。別のパスワードにしてください',
  'password-wrong': '今のパスワードがちがいます。もう一度入れてください',
  'method-not-allowed': 'この操作はできません。前の画面からやり直してください',
  'not-acceptable': '求められた形では答えられません。前の画面からやり直してください',

  // One field of a form
  required: '空です。入れてください',
  'bad-format': '形がちがいます。もう一度確かめてください',
  'bad-length': '長さがちがいます。もう一度確かめてください',
  'digits-expected': '数字ではない文字があります。数字で入れてください',
  'kana-expected': 'カタカナではない文字があります。カタカナで入れてください',
  'email-expected': 'メールアドレスの形がちがいます。「@」の前と後を確かめてください',
  'phone-expected': '電話番号の形がちがいます。数字で入れてください',
  'formula-refused': 'はじめの記号は使えません。記号を取ってください',
  'month-unreadable': '月を読み取れません。もう一度選んでください',
  'zeros-missing': '先頭の0が足りません。0も入れてください',
  'birth-date-is-the-dummy':
    '通知の仮の生年月日と同じです。本当の生年月日なら、そのことに印をつけてください',
  'birth-date-fixed': '生年月日はここでは変えられません。電話で知らせてください',
  'birth-date-implausible': '生年月日がちがうようです。もう一度確かめてください',
  'date-before-birth': '生まれた日より前の日です。もう一度確かめてください',
  'date-in-future': 'これから先の日です。もう一度確かめてください',
  'municipality-code-differs':
    '市区町村の番号が、接種券の長い番号の中の番号とちがいます。接種券を見て、どちらかを直してください',
  'municipality-code-wrong': '市区町村の番号がちがいます。接種券を見て入れてください',
};
