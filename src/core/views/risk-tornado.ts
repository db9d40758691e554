/** The tornadoes: what moves the finish, and what moves the cost, each as the means of the runs at its either end. */
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute, minutesPerDay } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { Influence, SimulationResult } from '../schedule/simulation/simulation';
import { amountTicks } from './axis-ticks';
import { noValue, type Format } from './format';
import type { RiskTornado, TornadoBar } from './risk-charts-model';

/** What is below moves little. */
const mostBars = 10;
const longestTitle = 48;
const ticksAcross = 4;

/** @returns null where nothing moves it */
export function finishTornado(
  snapshot: Snapshot,
  { project }: SimulationResult,
  format: Format,
  t: Translate,
): RiskTornado | null {
  if (!project?.drivers || project.drivers.length === 0) return null;
  const day = (minute: number): number => minute / minutesPerDay;
  const middle = day(project.finish.mean);
  const bars = barsOf(snapshot, project.drivers, format, {
    at: day,
    swing: ({ swing }) => format.slip(swing),
  });
  const [from, to] = spanOf(bars, middle);
  const step = Math.max(1, Math.ceil((to - from) / ticksAcross));
  const first = Math.ceil(from);
  const ticks = Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step);
  return {
    title: t('What moves the finish'),
    hint: t('mean finish with the shortest and the longest fifth; hatched: without and with the risk'),
    from,
    to,
    ticks: ticks.map((at) => ({ at, label: format.day(dayOfMinute(at * minutesPerDay)) })),
    middle: { at: middle, label: format.date(project.finish.mean) },
    bars,
    ...inWords(bars, project.drivers, (minute) => format.date(minute), [t('From'), t('To')], t),
  };
}

/** @returns null where no money is simulated, or nothing moves it */
export function costTornado(
  snapshot: Snapshot,
  { project }: SimulationResult,
  format: Format,
  t: Translate,
): RiskTornado | null {
  if (!project?.cost || !project.costDrivers || project.costDrivers.length === 0) return null;
  const { mean } = project.cost;
  const bars = barsOf(snapshot, project.costDrivers, format, {
    at: (minor) => minor,
    swing: ({ swing }) => format.signedMoney(swing),
  });
  const [from, to] = spanOf(bars, mean);
  const unit = 10 ** snapshot.budget.decimals;
  const steps = amountTicks((to - from) / unit, ticksAcross);
  const step = (steps[1] ?? 1) * unit;
  const first = Math.ceil(from / step) * step;
  const ticks = Array.from(
    { length: Math.max(0, Math.floor((to - first) / step)) + 1 },
    (_, i) => first + i * step,
  );
  return {
    title: t('What moves the cost'),
    hint: t('mean cost with the shortest and the longest fifth; hatched: without and with the risk'),
    from,
    to,
    ticks: ticks.filter((at) => at >= from && at <= to).map((at) => ({ at, label: format.roundMoney(at) })),
    middle: { at: mean, label: format.money(mean) },
    bars,
    ...inWords(bars, project.costDrivers, (minor) => format.exactMoney(minor), [t('From'), t('To')], t),
  };
}

interface BarWords {
  readonly at: (figure: number) => number;
  readonly swing: (influence: Influence) => string;
}

function barsOf(
  { plan }: Snapshot,
  drivers: readonly Influence[],
  format: Format,
  { at, swing }: BarWords,
): readonly TornadoBar[] {
  return drivers.slice(0, mostBars).map((influence) => {
    const { kind, id, low, high } = influence;
    const isRisk = kind === 'risk';
    const title = (isRisk ? plan.risks.get(id)?.title : plan.tasks.get(id)?.title) ?? id;
    return {
      key: `${kind} ${id}`,
      title: clip(oneLine(title), longestTitle),
      isRisk,
      low: at(low),
      high: at(high),
      swing: swing(influence),
      chance: isRisk ? format.share(plan.risks.get(id)?.probability ?? null) : '',
    };
  });
}

/** With a little room on either side. */
function spanOf(bars: readonly TornadoBar[], middle: number): readonly [from: number, to: number] {
  const ends = [middle, ...bars.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, most - least) * 0.04;
  return [least - room, most + room];
}

function inWords(
  bars: readonly TornadoBar[],
  drivers: readonly Influence[],
  print: (figure: number) => string,
  ends: readonly [from: string, to: string],
  t: Translate,
): Pick<RiskTornado, 'description' | 'table'> {
  const first = bars[0];
  return {
    description: first ? t('{0} moves it most: {1}.', first.title, first.swing) : '',
    table: {
      columns: [t('Task or risk'), t('Kind'), t('Chance'), t('Swing'), ...ends, t('Of the spread')],
      rows: bars.map(({ title, isRisk, swing, chance }, i) => {
        const { low, high, correlation } = drivers[i]!;
        const share = `${Math.round(correlation ** 2 * 100)}\u00A0%`;
        return [
          title,
          isRisk ? t('risk') : t('task'),
          chance || noValue,
          swing,
          print(low),
          print(high),
          share,
        ];
      }),
    },
  };
}
