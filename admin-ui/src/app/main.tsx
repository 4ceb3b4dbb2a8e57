import './no-eval';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { onAccessChange } from '@/api/access';
import { applyTheme } from '@/design/theme';
import '@/design/styles.css';
import { NoRights } from '@/routing/roots';
import { makeQueries } from './queries';
import { makeRouter } from './router';
import { showFocus } from './show-focus';
import { tellUnexpected } from './unexpected';

applyTheme();
tellUnexpected();
showFocus();
const queries = makeQueries();
const router = makeRouter(queries);
onAccessChange(() => void router.invalidate());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root, {
  // A page without rights is an answer, not a fault.
  onCaughtError: (error) => {
    if (!(error instanceof NoRights)) console.error(error);
  },
}).render(
  <StrictMode>
    <I18nProvider locale="ja-JP">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
