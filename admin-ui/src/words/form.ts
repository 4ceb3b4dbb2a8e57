/** Words of forms that edit something which others may edit too. */
export const formWords = {
  stale: '開いたあとに、ほかで保存された内容があります。まだ保存していません',
  staleKept: '入力した内容は残っています。下を確かめて、もう一度「保存する」を押してください。',
  staleTaken: (label: string, now: string) => `${label}:「${now}」に変わっていました。画面に入れました`,
  staleMine: (label: string, now: string, typed: string) =>
    `${label}:「${now}」に変わっていました。入力した「${typed}」を残しています`,
  staleNothing: '入力した項目と、変わっていた項目は重なっていません。',
  alreadySo: 'いまの登録は、入力した内容と同じです。もう保存されています。',
  reloaded: '開いたあとに内容が変わっていました。いまの内容を確かめて、もう一度押してください。',
  leave: '保存せずに画面を離れますか',
  leaveWhy: '保存していない入力があります。離れると消えます。',
  leaveDo: '捨てて離れる',
  leaveNot: '入力に戻る',
} as const;
