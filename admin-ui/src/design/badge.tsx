import {
  Calendar,
  CircleCheck,
  Clock3,
  Copy,
  DoorOpen,
  Eye,
  EyeOff,
  Hand,
  MapPin,
  ShieldAlert,
  Syringe,
  Ticket,
  TriangleAlert,
  UserMinus,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Level, ReservationStatus } from '@/api/types';
import { levelWords, markWords, reservationStatusWords } from '@/words/status';

export type BadgeLook =
  | 'outline'
  | 'info'
  | 'faint'
  | 'vaccinated'
  | 'screened-only'
  | 'off'
  | 'dashed'
  | 'hatched'
  | 'ok'
  | 'few'
  | 'err'
  | 'special';

export function Badge({
  look,
  icon: Icon,
  children,
}: {
  look: BadgeLook;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={`badge badge-${look}`}>
      {Icon && <Icon aria-hidden />}
      {children}
    </span>
  );
}

const statuses: Record<ReservationStatus, { look: BadgeLook; icon: LucideIcon }> = {
  RESERVED: { look: 'outline', icon: Calendar },
  CHECKED_IN: { look: 'info', icon: DoorOpen },
  VACCINATED: { look: 'vaccinated', icon: Syringe },
  SCREENED_ONLY: { look: 'screened-only', icon: Hand },
  CANCELLED: { look: 'off', icon: X },
  NO_SHOW: { look: 'dashed', icon: UserMinus },
};

export function StatusBadge({ status }: { status: ReservationStatus }) {
  return <Badge {...statuses[status]}>{reservationStatusWords[status]}</Badge>;
}

export type Mark =
  | 'published'
  | 'unpublished'
  | 'set'
  | 'sameDay'
  | 'otherMunicipality'
  | 'provisional'
  | 'unverified'
  | 'phoneOnly'
  | 'override'
  | 'locked'
  | 'allowed'
  | 'check';

const marks: Record<Mark, { look: BadgeLook; icon: LucideIcon }> = {
  published: { look: 'ok', icon: Eye },
  unpublished: { look: 'hatched', icon: EyeOff },
  set: { look: 'off', icon: Copy },
  sameDay: { look: 'off', icon: Clock3 },
  otherMunicipality: { look: 'off', icon: MapPin },
  provisional: { look: 'off', icon: Ticket },
  unverified: { look: 'few', icon: TriangleAlert },
  phoneOnly: { look: 'hatched', icon: EyeOff },
  override: { look: 'special', icon: ShieldAlert },
  locked: { look: 'few', icon: TriangleAlert },
  allowed: { look: 'ok', icon: CircleCheck },
  check: { look: 'few', icon: TriangleAlert },
};

/** A property of a slot, venue or voucher by its fixed icon, word and look. */
export function MarkBadge({ mark }: { mark: Mark }) {
  return <Badge {...marks[mark]}>{markWords[mark]}</Badge>;
}

export function PublishedBadge({ published }: { published: boolean }) {
  return <MarkBadge mark={published ? 'published' : 'unpublished'} />;
}

export const levelSigns: Record<Level, string> = { MANY: '◯', FEW: '△', NONE: '✕', CLOSED: '－' };

/** ○△×－ with its word, or with the number left where staff choose. */
export function LevelSign({ level, children }: { level: Level; children?: ReactNode }) {
  return (
    <span className={`level level-${level}`}>
      <span aria-hidden>{levelSigns[level]}</span>
      {children ?? levelWords[level]}
    </span>
  );
}
