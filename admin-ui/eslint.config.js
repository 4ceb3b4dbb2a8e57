import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a default export has a different name in every file.',
};
const noSecureContext = {
  selector:
    'MemberExpression[property.name=/^(randomUUID|subtle|clipboard|wakeLock|mediaDevices|serviceWorker|storage|locks)$/]',
  message: "Only there over https: a venue's own network is often plain http. Find a way that works in both.",
};
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});
const noApp = {
  group: ['@/app/*', '**/app/*'],
  message: 'app uses features and shared code, never the other way.',
};
const noFeatures = { group: ['@/features/*', '**/features/*'], message: 'Shared code knows no feature.' };
const noOtherFeature = {
  group: ['@/features/*', '../*'],
  message: 'A feature never imports a feature; what two of them need is shared code.',
};

/** The house rule of the front end: app → features → shared (api, design, people, routing, session, words). */
export default tseslint.config(
  { ignores: ['dist', 'src/api/generated'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noSecureContext],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/{api,design,people,routing,session,words}/**/*.{ts,tsx}'],
    rules: forbid(noApp, noFeatures),
  },
  { files: ['src/features/**/*.{ts,tsx}'], rules: forbid(noApp, noOtherFeature) },
);
