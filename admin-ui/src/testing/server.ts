import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { LoginAnswer, Me, Role } from '@/api/types';

/** The API as a test wants it. `server.use(...)` replaces an answer for one test. */
export const server = setupServer(
  http.get('/api/sites', () => HttpResponse.json({ demo: false, sites: [] })),
  http.post('/api/auth/staff/refresh', () => HttpResponse.json(aLoginAnswer())),
  http.get('/api/admin/me', () => HttpResponse.json(aMe())),
  http.get('/api/admin/vouchers', () => HttpResponse.json({ items: [], page: 0, size: 1, total: 0 })),
  http.get('/api/admin/vaccines', () => HttpResponse.json([])),
  http.get('/api/admin/programmes', () => HttpResponse.json([])),
  http.get('/api/admin/slots', () => HttpResponse.json({ items: [], page: 0, size: 50, total: 0 })),
  http.get('/api/admin/venues', () => HttpResponse.json({ items: [], page: 0, size: 50, total: 0 })),
);

export function aLoginAnswer(but: Partial<LoginAnswer> = {}): LoginAnswer {
  return {
    accessToken: 'token',
    expiresInSeconds: 900,
    mustAcceptTerms: false,
    mustRegister: false,
    mustChangePassword: false,
    ...but,
  };
}

export function aMe(role: Role = 'ADMINISTRATOR'): Me {
  return {
    accountId: 'a1',
    loginId: 'master',
    name: '森下 恵',
    role,
    master: false,
    venueIds: [],
    tenantCode: '999997',
    tenantName: 'まちやく市',
    siteName: 'まちやく市 予防接種予約',
    slug: 'machiyaku',
    plan: 'MUNICIPALITY',
    demo: true,
    simultaneousBooking: false,
  };
}

export function refused(status: number, code: string, more: object = {}) {
  return HttpResponse.json({ status, code, ...more }, { status });
}
