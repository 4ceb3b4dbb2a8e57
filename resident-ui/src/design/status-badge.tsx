import './badge.css';
import type { Status } from '../api/types';
import { words } from '../words/words';
import { Icon, type IconName } from './icon';

const icons: Record<Status, IconName> = {
  RESERVED: 'calendar',
  CHECKED_IN: 'door',
  VACCINATED: 'syringe',
  SCREENED_ONLY: 'hand',
  CANCELLED: 'cross',
  NO_SHOW: 'noShow',
};

export function StatusBadge({ status }: { status: Status }) {
  return (
    <span class={`badge ${status}`}>
      <Icon name={icons[status]} />
      {words.myPage.status[status]}
    </span>
  );
}
