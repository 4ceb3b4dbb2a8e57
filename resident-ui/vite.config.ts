import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/',
  build: {
    // The oldest browsers that the site is for; tsconfig.json holds the language back to what they know.
    target: ['es2020', 'chrome80', 'safari14', 'firefox78'],
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // Read by .size-limit.js.
    manifest: true,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    environment: 'happy-dom',
    setupFiles: 'src/testing/setup.ts',
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
