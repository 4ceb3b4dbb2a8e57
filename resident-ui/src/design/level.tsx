import './badge.css';
import type { Level as LevelCode } from '../api/types';
import { Icon, type IconName } from './icon';
import { Together } from './together';

const icons: Record<LevelCode, IconName> = {
  MANY: 'circle',
  FEW: 'triangle',
  NONE: 'cross',
  CLOSED: 'dash',
};

/** ○ △ × －: never without its word. */
export function Level({ level, text }: { level: LevelCode; text: string }) {
  return (
    <span class={`level ${level}`}>
      <LevelIcon level={level} />
      <span>
        <Together text={text} />
      </span>
    </span>
  );
}

export function LevelIcon({ level }: { level: LevelCode }) {
  return <Icon name={icons[level]} />;
}
