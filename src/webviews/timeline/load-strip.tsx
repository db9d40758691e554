/** Below the rows: who has how much work on each day, beside what that person can do. */
import type { JSX } from 'preact';
import { minutesPerDay } from '../../core/base/dates';
import type { TimelineModel, TimelinePerson } from '../../core/views/timeline-model';
import type { TimeTicks } from '../../core/views/time-ticks';
import { Icon } from '../shared/icon';
import { Runs } from '../shared/runs';
import type { TimelineHost } from './choices';
import { positionOf, type TimeView } from './time-view';

const height = 26;
/** Where 100 % lies. */
const full = 9;
const percentHeight = (height - full) / 100;
const mostPercent = 150;

interface Props {
  readonly model: TimelineModel;
  readonly host: TimelineHost;
  readonly view: TimeView;
  readonly ticks: TimeTicks;
}

export function LoadStrip({ model, host, view, ticks }: Props): JSX.Element | null {
  const { load } = model;
  if (load.people.length === 0) return null;
  return (
    <section class="load">
      <h2>
        {load.title} <span class="hint">{load.hint}</span>
      </h2>
      <ul>
        {load.people.map((person) => (
          <li key={person.id}>
            <span class="cells">
              <button
                type="button"
                class="person"
                onClick={() => host.send({ kind: 'openAddress', address: person.address })}
              >
                <Icon name="account" /> {person.name}
              </button>
              <span class="load-note">
                <Runs runs={person.note} />
              </span>
            </span>
            {view.width > 0 && <Days person={person} view={view} ticks={ticks} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Days({
  person,
  view,
  ticks,
}: Pick<Props, 'view' | 'ticks'> & { readonly person: TimelinePerson }): JSX.Element {
  const x = (day: number): number => positionOf(view, day * minutesPerDay);
  const wide = Math.max(0.5, view.pixelsPerDay > 3 ? view.pixelsPerDay - 1 : view.pixelsPerDay);
  const seen = person.days.filter(([day]) => x(day) > -view.pixelsPerDay && x(day) < view.width);
  return (
    <svg class="days" width={view.width} height={height} aria-hidden="true">
      {ticks.major.map(({ at }) => {
        const place = Math.round(positionOf(view, at)) + 0.5;
        return <line key={at} class="grid" x1={place} x2={place} y1={0} y2={height} />;
      })}
      <line class="full" x1={0} x2={view.width} y1={full + 0.5} y2={full + 0.5} />
      {person.away.map(({ from, to }) => (
        <rect
          key={from}
          class="away"
          x={positionOf(view, from)}
          width={Math.max(1, positionOf(view, to) - positionOf(view, from))}
          y={full}
          height={height - full}
        />
      ))}
      <path class="work" d={columns(seen, x, wide, 0, 100)} />
      <path class="overload" d={columns(seen, x, wide, 100, mostPercent)} />
    </svg>
  );
}

/** Of each day the part between two shares, as one path: thousands of them are one element. */
function columns(
  days: TimelinePerson['days'],
  x: (day: number) => number,
  wide: number,
  from: number,
  to: number,
): string {
  return days
    .filter(([, percent]) => percent > from)
    .map(([day, percent]) => {
      const high = (Math.min(percent, to) - from) * percentHeight;
      const bottom = height - from * percentHeight;
      return `M${x(day).toFixed(1)} ${bottom}v${(-high).toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}z`;
    })
    .join('');
}
