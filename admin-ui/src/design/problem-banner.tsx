import { Problem } from '@/api/problem';
import { problemSentences, problemWords } from '@/words/problems';
import { Banner } from './banner';

/** What the server refused, in words. Renders nothing without an error. */
export function ProblemBanner({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Banner tone="err" live about={error}>
      <ProblemSentences error={error} />
    </Banner>
  );
}

/** The sentences alone: one as it is, several as a list. */
export function ProblemSentences({ error }: { error: unknown }) {
  const sentences = sentencesOf(error);
  if (sentences.length === 1) return sentences[0];
  return (
    <ul className="list-disc pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

export function sentencesOf(error: unknown): string[] {
  return error instanceof Problem ? problemSentences(error) : [problemWords['internal-error']];
}
