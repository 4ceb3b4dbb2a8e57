import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('index.html', 'utf8');

it('the page itself says what to do until the app has drawn', () => {
  document.body.innerHTML = /<body>([^]*)<\/body>/.exec(page)?.[1] ?? '';
  const text = document.getElementById('app')?.textContent;
  expect(text).toMatch(/電話で問い合わせてください/);
  expect(text).toMatch(/もう一度開くか、ほかのブラウザで開いてください/);
});

it('the server finds the place for the telephone number', () => {
  // The same text stands in the server's SitePage and is read by nginx.
  expect(page).toContain('<!--# include virtual="/q/contact$request_uri" -->');
});

it('nothing in the page needs a script of its own, which the security policy would refuse', () => {
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/src/app/main.tsx">']);
  expect(page).not.toMatch(/ on\w+=|style=/);
});
