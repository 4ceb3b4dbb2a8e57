/** What `make run` creates the first time. */
export const MUNICIPALITY = '999997';
export const WORKPLACE = 'S0001';
export const PASSWORD = 'Machiyaku-demo-1';
export const SITE = '/machiyaku';
export const VENUE = 'まちやく市民センター';

/** Free to book: the first voucher of the demo city. */
export const FIRST_VOUCHER = { number: '0000000001', birthDate: '1950-01-01' };
