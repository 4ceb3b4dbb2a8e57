import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { applyTheme, type Theme } from '@/design/theme';
import '@/design/styles.css';
import { GalleryPage } from './gallery-page';

/** All components with their states on one page: `npm run dev`, then /admin/gallery.html?theme=dark. Not part of the build. */
const theme = new URLSearchParams(location.search).get('theme');
applyTheme((theme ?? 'light') as Theme);
const router = createRouter({
  routeTree: createRootRoute({ component: GalleryPage }),
  history: createMemoryHistory(),
});
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <I18nProvider locale="ja-JP">
      <RouterProvider router={router as never} />
    </I18nProvider>,
  );
