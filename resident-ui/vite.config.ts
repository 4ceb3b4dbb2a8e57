import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/',
  build: {
    // The oldest browsers that the site is for; tsconfig.json holds the language back to what they know.
    target: ['es2020', 'chrome80', 'safari14', 'firefox78'],
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What all pages share keeps its name, or the size budgets would no longer see it.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => id.endsWith('/design/page.tsx'))
            ? 'assets/page-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    environment: 'happy-dom',
    setupFiles: 'src/testing/setup.ts',
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
