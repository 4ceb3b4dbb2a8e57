import { screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { open } from '../testing/open';

it('a fault outside of the pages is said too, with a second try', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  open('/machiyaku', { siteName: undefined as never });
  expect(await screen.findByRole('heading', { name: 'この画面を開けませんでした' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'もう一度開く' })).toBeVisible();
});
