// Writes the API types from the committed contract. Run before build and test; the output is not committed.
import { createClient } from '@hey-api/openapi-ts';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const contract = fileURLToPath(new URL('../../openapi/openapi.yaml', import.meta.url));
const output = fileURLToPath(new URL('../src/api/generated', import.meta.url));

if (existsSync(contract)) {
  await createClient({
    input: contract,
    output,
    logs: { level: 'warn', file: false },
    plugins: ['@hey-api/typescript'],
  });
} else {
  console.warn('openapi/openapi.yaml is not there yet: the types in src/api/types.ts are used as they are.');
}
