import { X } from 'lucide-react';
import type { ReservationView } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { fullDateTime } from '@/words/dates';
import { bookingWords } from '@/words/proxy-booking';

/** Which booking is being changed, and the way back to a new one. */
export function ChangingBanner({ changing, onStop }: { changing: ReservationView; onStop: () => void }) {
  return (
    <div className="mb-3">
      <Banner
        tone="info"
        actions={
          <Button size="small" icon={X} onClick={onStop}>
            {bookingWords.changeNot}
          </Button>
        }
      >
        <b>{bookingWords.changing}</b>:{changing.vaccineName} {fullDateTime(changing.startsAt)}
      </Banner>
    </div>
  );
}
