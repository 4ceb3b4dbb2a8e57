import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { server } from '@/testing/server';
import { entryCodeWords as words } from '@/words/entry-code';
import { EntryCodeModal } from './entry-code';

it('has the focus on the code once it is issued, so that a second press of the key does not close it', async () => {
  server.use(
    http.post('/api/admin/code', () => HttpResponse.json({ code: '123456', until: '2099-12-10T10:30:00' })),
  );
  const close = vi.fn();
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EntryCodeModal title="確認番号" why="なぜ" path="/api/admin/code" onClose={close} />
    </QueryClientProvider>,
  );
  const issue = screen.getByRole('button', { name: words.issue });
  issue.focus();
  await user.keyboard('{Enter}');
  const shown = await screen.findByLabelText('1 2 3 4 5 6');
  expect(document.activeElement).toBe(shown.closest('[role=status]'));
  expect(issue.isConnected).toBe(false);
  await user.keyboard('{Enter}');
  expect(close).not.toHaveBeenCalled();
});
