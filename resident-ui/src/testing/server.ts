import { HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import type { ProblemBody } from '../api/types';

export const server = setupServer();

interface Request {
  body: unknown;
  headers: Headers;
  url: URL;
}

/** Answers a call and keeps what was asked, newest last. */
export function answering(method: 'get' | 'post' | 'put', path: string, ...answers: Answer[]) {
  const asked: Request[] = [];
  server.use(
    http[method](path, async ({ request }) => {
      const text = await request.clone().text();
      asked.push({
        body: text ? JSON.parse(text) : undefined,
        headers: request.headers,
        url: new URL(request.url),
      });
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      return answer ? answer() : HttpResponse.error();
    }),
  );
  return asked;
}

type Answer = () => Response;

export const ok =
  (body: JsonBodyType): Answer =>
  () =>
    HttpResponse.json(body);

export const lineCut: Answer = () => HttpResponse.error();

export const no =
  (status: number, code: string, more: Partial<ProblemBody> = {}, headers = {}): Answer =>
  () =>
    HttpResponse.json(
      { type: `urn:machiyaku:problem:${code}`, title: code, status, code, ...more },
      { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
    );
