import { useNavigate } from '@tanstack/react-router';
import { Building2, CircleCheck, House, Menu, Search, Volume2, VolumeX, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Badge } from '@/design/badge';
import { ActMenu, type MenuAct } from '@/design/menu';
import { useMe } from '@/session/me';
import { words } from '@/words/common';
import { cityTime, clock, shortDate } from '@/words/dates';
import { receptionWords } from '@/words/reception';
import { useConnected } from './connection';
import { useMuted } from './sounds';

/** Venue, connection, time, who is at the desk, and the way to everything else. */
export function DeskHead({
  title,
  venueName,
  onOtherVenue,
}: {
  title: string;
  venueName: string;
  onOtherVenue?: () => void;
}) {
  const me = useMe();
  const connected = useConnected();
  const navigate = useNavigate();
  const [muted, setMuted] = useMuted();
  const acts: MenuAct[] = [
    {
      key: 'sound',
      label: muted ? receptionWords.unmute : receptionWords.mute,
      icon: muted ? Volume2 : VolumeX,
      onPress: () => setMuted(!muted),
    },
    {
      key: 'residents',
      label: receptionWords.findResident,
      icon: Search,
      onPress: () => void navigate({ to: '/residents' }),
    },
    { key: 'home', label: words.home, icon: House, onPress: () => void navigate({ to: '/' }) },
  ];
  if (onOtherVenue)
    acts.unshift({
      key: 'venue',
      label: receptionWords.otherVenue,
      icon: Building2,
      onPress: onOtherVenue,
    });
  return (
    <header className="desk-head">
      <title>{`${title} - ${words.product}`}</title>
      <img src={`${import.meta.env.BASE_URL}mark.svg`} alt="" width={40} height={40} />
      <div className="desk-title">
        <span>{venueName}</span>
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      <span className="ml-auto" role="status">
        {connected ? (
          <Badge look="ok" icon={CircleCheck}>
            {receptionWords.connected}
          </Badge>
        ) : (
          <Badge look="err" icon={WifiOff}>
            {receptionWords.disconnected}
          </Badge>
        )}
      </span>
      <DeskClock />
      <span className="desk-me">{me.name}さん</span>
      <ActMenu
        label={receptionWords.menu}
        button={
          <>
            <Menu aria-hidden size={20} />
            {receptionWords.menu}
          </>
        }
        acts={acts}
      />
    </header>
  );
}

function DeskClock() {
  const [now, setNow] = useState(() => cityTime(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(cityTime(new Date())), 5_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="desk-clock" dateTime={now.slice(0, 16)}>
      {shortDate(now)} {clock(now)}
    </time>
  );
}
