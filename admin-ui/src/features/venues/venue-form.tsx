import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Problem } from '@/api/problem';
import type { Venue } from '@/api/types';
import { Button, ButtonLink } from '@/design/button';
import { ErrorSummary } from '@/design/error-summary';
import { useFormFaults } from '@/design/form';
import { LeaveGuard } from '@/design/leave-guard';
import { Confirm } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { StaleBanner, useVersionedSave } from '@/design/stale';
import { toast } from '@/design/toast';
import { useVaccines } from '@/session/master-data';
import { words } from '@/words/common';
import { problemSentences, problemWords } from '@/words/problems';
import { venueFieldWords, venueWords } from '@/words/venues';
import { useSaveVenue, venueQuery } from './queries';
import { sayVenue, VenueFields } from './venue-fields';
import { emptyVenue, typedOf, venueFormOf, type VenueRead, venueShape } from './venue-form-shape';

/** Registers a venue, or edits the one given. */
export function VenueForm({ venue }: { venue?: Venue }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const vaccines = useVaccines();
  const saving = useSaveVenue();
  const start = { values: venue ? typedOf(venue) : emptyVenue, version: venue?.version ?? 0 };
  const form = useForm({
    resolver: zodResolver(venueShape),
    shouldFocusError: false,
    defaultValues: start.values,
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const { save, changes } = useVersionedSave(form, start, async () => {
    const now = await queries.fetchQuery({ ...venueQuery(venue?.id ?? ''), staleTime: 0 });
    return { values: typedOf(now), version: now.version };
  });
  const [dropping, setDropping] = useState<string>();
  async function store(read: VenueRead, confirmDroppedVaccines?: true) {
    try {
      const saved = await save((version) =>
        saving.mutateAsync({ form: venueFormOf(read), id: venue?.id, version, confirmDroppedVaccines }),
      );
      setDropping(undefined);
      if (!saved) return;
      toast(venue ? venueWords.saved(saved.name) : venueWords.registered(saved.name));
      await navigate({ to: '/venues/$venueId', params: { venueId: saved.id }, ignoreBlocker: true });
    } catch (error) {
      setDropping(undefined);
      if (!(error instanceof Problem) || error.code !== 'vaccine-has-slots') pointAtNumber(error);
      else setDropping(problemSentences(error).join(''));
    }
  }
  const send = submit((read) => store(read));
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="grid max-w-[1000px] gap-4">
      <LeaveGuard unsaved={form.formState.isDirty} />
      <ErrorSummary faults={faults} attempt={attempt} />
      <ProblemBanner error={problem} />
      <StaleBanner
        changes={changes}
        labels={venueFieldWords}
        say={(field, value) =>
          sayVenue(field, value, (id) => vaccines.find((vaccine) => vaccine.id === id)?.name ?? '')
        }
      />
      <VenueFields form={form} />
      <div className="page-foot">
        {venue ? (
          <ButtonLink to="/venues/$venueId" params={{ venueId: venue.id }}>
            {words.cancel}
          </ButtonLink>
        ) : (
          <ButtonLink to="/venues">{words.cancel}</ButtonLink>
        )}
        <Button
          type="submit"
          look="primary"
          icon={Check}
          busy={form.formState.isSubmitting}
          busyText={words.saving}
        >
          {venue ? words.save : venueWords.addAct}
        </Button>
      </div>
      {dropping && (
        <Confirm
          title={venueWords.drop.ask}
          act={venueWords.drop.act}
          keep={venueWords.drop.keep}
          busy={saving.isPending}
          busyText={words.saving}
          onAct={() => void submit((read) => store(read, true))()}
          onKeep={() => setDropping(undefined)}
        >
          <p>{dropping}</p>
        </Confirm>
      )}
    </form>
  );
}

/** A taken number is a fault of that field, so that the summary leads there. */
function pointAtNumber(error: unknown): never {
  if (error instanceof Problem && error.code === 'venue-number-taken')
    throw new Problem(error.code, error.status, {
      fields: [
        { field: 'number', code: error.code, detail: error.detail || problemWords['venue-number-taken'] },
      ],
    });
  throw error;
}
