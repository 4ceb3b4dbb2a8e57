import { defineConfig } from '@hey-api/openapi-ts';

/**
 * Types only: every call is checked against the contract, and the page carries no generated code
 * (the generated client alone would take a fifth of the first load).
 */
export default defineConfig({
  input: '../openapi/openapi.yaml',
  output: 'src/api/generated',
  plugins: ['@hey-api/typescript'],
});
