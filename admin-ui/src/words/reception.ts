export const receptionWords = { title: '受付' } as const;
