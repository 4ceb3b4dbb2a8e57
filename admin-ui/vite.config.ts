import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.MACHIYAKU_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  base: '/admin/',
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  server: { proxy: { '/api': server } },
  build: {
    outDir: 'dist',
    target: ['chrome131', 'edge131', 'firefox128', 'safari18'],
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/set-up.ts'],
    env: { TZ: 'Asia/Tokyo' },
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
