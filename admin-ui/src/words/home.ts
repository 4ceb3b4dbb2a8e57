export const homeWords = {
  first: 'はじめにすること',
  firstWhy: '上から順に登録して公開すると、予約を受け付けられるようになります。',
  ready: '登録の様子',
  done: '済み',
  later: '前の項目のあとで',
} as const;
