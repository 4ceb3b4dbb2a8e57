export const residentWords = {
  title: '住民',
  find: '住民をさがす',
} as const;
