import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider, Route, Router } from 'preact-iso';
import { beforeEach, expect, it, vi } from 'vitest';
import { SiteContext } from '../shared/site';
import { aSite } from '../testing/makers';
import { Unbroken } from './broken';
import { fetched } from './fetched';

const cut = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
const Here = () => <h1>ここ</h1>;

function opened(page: ReturnType<typeof fetched>) {
  history.replaceState(null, '', '/machiyaku/here');
  render(
    <LocationProvider>
      <SiteContext.Provider value={aSite()}>
        <a href="/machiyaku/there">そちら</a>
        <Unbroken>
          <Router>
            <Route path="/machiyaku/here" component={page.Page} />
            <Route default component={() => <h1>そこ</h1>} />
          </Router>
        </Unbroken>
      </SiteContext.Provider>
    </LocationProvider>,
  );
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('a page that did not come is asked for once more by itself', async () => {
  const load = vi.fn(() => Promise.resolve(Here)).mockImplementationOnce(cut);
  opened(fetched(load));
  expect(await screen.findByRole('heading', { name: 'ここ' })).toBeVisible();
});

it('a page that cannot be fetched says so, with the telephone and a second try', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  opened(fetched(cut));
  expect(await screen.findByRole('heading', { name: 'この画面を開けませんでした' })).toBeVisible();
  expect(screen.getByText(/つながりにくくなっています/)).toBeVisible();
  expect(screen.getByRole('link', { name: '0120-000-123' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'もう一度開く' }));
  expect(reload).toHaveBeenCalled();
});

it('says that it is loading while a page is on its way', async () => {
  opened(fetched(() => new Promise(() => undefined)));
  expect(await screen.findByText('読み込んでいます…')).toBeInTheDocument();
});

it('a fault in drawing a page leaves the way to the others', async () => {
  const Faulty = () => {
    throw new Error('a fault');
  };
  opened(fetched(() => Promise.resolve(Faulty)));
  expect(await screen.findByRole('heading', { name: 'この画面を開けませんでした' })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'そちら' }));
  expect(await screen.findByRole('heading', { name: 'そこ' })).toBeVisible();
});
