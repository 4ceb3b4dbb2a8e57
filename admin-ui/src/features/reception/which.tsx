import { Hand, Syringe } from 'lucide-react';
import { receptionWords } from '@/words/reception';
import type { ResultTyped } from './result';

/** The two results; whoever must not be vaccinated today has only the second. */
export function Which({
  chosen,
  screenedOnly,
  onChoose,
}: {
  chosen: ResultTyped['status'];
  screenedOnly: boolean;
  onChoose: (status: 'VACCINATED' | 'SCREENED_ONLY') => void;
}) {
  return (
    <div className="which" role="radiogroup" aria-label={receptionWords.which}>
      {!screenedOnly && (
        <label className="which-one which-vaccinated">
          <input
            id="status"
            type="radio"
            name="result"
            checked={chosen === 'VACCINATED'}
            onChange={() => onChoose('VACCINATED')}
          />
          <span className="which-icon">
            <Syringe aria-hidden size={40} />
          </span>
          <span>
            <b>{receptionWords.vaccinated}</b>
            <span>
              {receptionWords.vaccinatedWhy}
              <strong className="whole">{receptionWords.counts}</strong>
            </span>
          </span>
        </label>
      )}
      <label className="which-one which-screened">
        <input
          id={screenedOnly ? 'status' : undefined}
          type="radio"
          name="result"
          checked={chosen === 'SCREENED_ONLY'}
          onChange={() => onChoose('SCREENED_ONLY')}
        />
        <span className="which-icon">
          <Hand aria-hidden size={40} />
        </span>
        <span>
          <b>{receptionWords.screenedOnly}</b>
          <span>
            {receptionWords.screenedOnlyWhy}
            <strong className="whole">{receptionWords.countsNot}</strong>
          </span>
        </span>
      </label>
    </div>
  );
}
