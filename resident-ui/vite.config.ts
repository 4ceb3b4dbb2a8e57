import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/',
  build: {
    target: ['es2020', 'chrome87', 'safari14', 'firefox78'],
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
