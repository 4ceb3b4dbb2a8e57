/** Words of forms that edit something which others may edit too. */
export const formWords = {
  stale: 'ほかの人が先に保存しました。まだ保存していません',
  staleKept: '入力した内容は残っています。下を確かめて、もう一度「保存する」を押してください。',
  staleTaken: (label: string, now: string) => `${label}:ほかの人が「${now}」に変えました。画面に入れました`,
  staleMine: (label: string, now: string, typed: string) =>
    `${label}:ほかの人は「${now}」に変えました。入力した「${typed}」を残しています`,
  staleNothing: '入力した項目と、ほかの人が変えた項目は重なっていません。',
  reloaded: 'ほかの人が先に変えました。いまの内容を読み込みました。確かめて、もう一度押してください。',
  leave: '保存せずに画面を離れますか',
  leaveWhy: '保存していない入力があります。離れると消えます。',
  leaveDo: '捨てて離れる',
  leaveNot: '入力に戻る',
} as const;
