import { Problem } from '@/api/problem';
import { Banner } from '@/design/banner';
import { ProblemBanner } from '@/design/problem-banner';

const most = 5;

/** What was refused of many slots: what is wrong with their fields is said once, not once per slot. */
export function BatchProblem({ error }: { error: unknown }) {
  const faults = error instanceof Problem ? error.fields : [];
  if (faults.length === 0) return <ProblemBanner error={error} />;
  const sentences = [...new Set(faults.map((fault) => fault.detail))];
  return (
    <Banner tone="err" live>
      <ul className="list-disc pl-5">
        {sentences.slice(0, most).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Banner>
  );
}
