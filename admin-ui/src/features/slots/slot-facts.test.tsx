import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { openPage } from '@/testing/open-page';
import { server } from '@/testing/server';
import { aPage, aSlot, aVaccine, aVenue } from '@/testing/slots';

function shown(vaccineWithdrawn: boolean) {
  const slot = aSlot({ vaccineWithdrawn });
  server.use(
    http.get('/api/admin/venues', () => HttpResponse.json(aPage([aVenue()]))),
    http.get('/api/admin/vaccines', () => HttpResponse.json([aVaccine()])),
    http.get('/api/admin/slots/s1', () => HttpResponse.json(slot)),
    http.get('/api/admin/slots/s1/reservations', () => HttpResponse.json({ slot, reservations: [] })),
  );
  openPage('/slots/s1');
}

it('says that residents cannot book what the venue has given up', async () => {
  shown(true);
  await screen.findByText(/この会場は、このワクチンの取り扱いをやめました/);
});

it('says nothing of it otherwise', async () => {
  shown(false);
  await screen.findByText('公開', { selector: 'dt' });
  expect(screen.queryByText(/取り扱いをやめました/)).toBeNull();
});
