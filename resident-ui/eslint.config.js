import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** app → features → shared (api, design, shared, words): never the other way, never sideways. */
function mayNotImport(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}
const app = { regex: '^(\\.\\./)+app/', message: 'Only app/ knows app/.' };
const features = { regex: '^(\\.\\./)+features/', message: 'Only app/ knows the features.' };
const sideways = {
  regex: '^\\.\\./[a-z]',
  message: 'A feature never imports a feature: move what both need to shared/ or design/.',
};

export default tseslint.config(
  { ignores: ['dist', 'src/api/generated'] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy forbids inline styles: write a class.',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy forbids inline styles: write a class.',
        },
      ],
    },
  },
  { files: ['src/features/**'], rules: mayNotImport(app, sideways) },
  { files: ['src/{api,design,shared,words}/**'], rules: mayNotImport(app, features) },
);
