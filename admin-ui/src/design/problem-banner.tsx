import { Problem } from '@/api/problem';
import { problemSentences, problemWords } from '@/words/problems';
import { Banner } from './banner';

/** What the server refused, in words. Renders nothing without an error. */
export function ProblemBanner({ error }: { error: unknown }) {
  if (!error) return null;
  const sentences = error instanceof Problem ? problemSentences(error) : [problemWords['internal-error']];
  return (
    <Banner tone="err" live>
      {sentences.length === 1 ? (
        sentences[0]
      ) : (
        <ul className="list-disc pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
