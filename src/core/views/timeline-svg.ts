/**
 * The timeline as a file: the marks of the page on paper, so that it reads on a slide, in print and in grey. Shape and
 * pattern tell the marks apart; colour only repeats it. What the page folds away at first is folded here too.
 */
import { minutesPerDay, type Minute } from '../base/dates';
import { clip } from '../base/one-line';
import { svgElement, svgFile, svgText } from './svg';
import { axisWords, timeTicks } from './time-ticks';
import type { TimelineBar, TimelineGrouping, TimelineModel, TimelineRow } from './timeline-model';

const width = 1280;
const left = 400;
const right = width - 16;
const head = 86;
const rowHeight = 22;
/** A drawing of more rows is read by nobody, and a viewer takes long over it. */
const mostRows = 2000;
const ink = '#1a1a1a';
const grey = '#616161';
const light = '#e4e4e4';
const blue = '#0063d3';
const orange = '#b35900';
const red = '#b3261e';

interface Shown {
  readonly row: TimelineRow;
  readonly index: number;
  readonly level: number;
}

type Place = (at: Minute) => number;

export function timelineSvg(model: TimelineModel, grouping: TimelineGrouping['id'] = 'phase'): string {
  const { headline, scope, span, status, deadline } = model;
  const rows = shownRows(model, grouping);
  const height = head + rows.length * rowHeight + 16;
  const margin = Math.max(2 * minutesPerDay, (span.to - span.from) * 0.04);
  const [from, to] = [span.from - margin, span.to + margin * 2];
  const x: Place = (at) => left + ((at - from) / (to - from)) * (right - left);
  const title = headline.map(({ text }) => text).join('');
  return svgFile({ width, height, title, description: scope.join(' · ') }, [
    svgText(clip(title, 150), { x: 16, y: 26, 'font-size': 15, 'font-weight': 600, fill: ink }),
    svgText(clip(scope.join(' · '), 200), { x: 16, y: 46, 'font-size': 11, fill: grey }),
    ...axis(model, x, from, to, height),
    ...rows.flatMap(({ row, level }, i) => rowMarks(row, level, head + i * rowHeight, x)),
    ...links(model, rows, x),
    vertical(x(status.at), head - 12, height - 8, blue, null),
    text(status.label, x(status.at) + 3, head - 4, blue),
    ...(deadline === null
      ? []
      : [
          vertical(x(deadline.at), head - 12, height - 8, ink, '4 3'),
          text(deadline.label, x(deadline.at) + 3, head - 4, ink),
        ]),
  ]);
}

/** Those of a grouping that are not folded away. */
export function shownRows(
  { rows, groupings }: Pick<TimelineModel, 'rows' | 'groupings'>,
  grouping: TimelineGrouping['id'],
): readonly Shown[] {
  const { items } = groupings.find(({ id }) => id === grouping) ?? { items: [] };
  const shown: Shown[] = [];
  let hiddenBelow = Infinity;
  for (const { row, level, open } of items) {
    if (shown.length >= mostRows) break;
    if (level > hiddenBelow) continue;
    hiddenBelow = open ? Infinity : level;
    shown.push({ row: rows[row]!, index: row, level });
  }
  return shown;
}

function axis({ locale }: TimelineModel, x: Place, from: Minute, to: Minute, height: number): string[] {
  const pixelsPerDay = ((right - left) / (to - from)) * minutesPerDay;
  const { major, minor } = timeTicks(from, to, pixelsPerDay, axisWords(locale));
  const inside = ({ at }: { readonly at: Minute }): boolean => at >= from && at <= to;
  return [
    ...minor
      .filter(inside)
      .flatMap(({ at, label }) => [
        vertical(x(at), head - 16, height - 8, light, null),
        text(label, x(at) + 2, head - 18, grey),
      ]),
    ...major.filter(inside).map(({ at, label }) => text(label, x(at) + 2, head - 30, ink)),
    svgElement('line', { x1: 16, x2: right, y1: head, y2: head, stroke: '#9a9a9a' }),
  ];
}

function rowMarks(row: TimelineRow, level: number, y: number, x: Place): string[] {
  const indent = 16 + (Math.min(level, 8) - 1) * 14;
  const weight = row.kind === 'task' ? 400 : 600;
  const base = y + 15;
  const room = Math.floor((266 - indent) / 6.2);
  return [
    svgText(clip(row.title, Math.max(8, room)), {
      x: indent,
      y: base,
      'font-size': 11,
      'font-weight': weight,
      fill: row.muted ? grey : ink,
      'text-decoration': row.struck ? 'line-through' : null,
    }),
    text(clip(row.cells.who.text, 16), 270, base, grey),
    svgText(row.cells.finish.text, {
      x: left - 12,
      y: base,
      'font-size': 10,
      fill: row.cells.finish.tone === 'red' ? red : ink,
      'text-anchor': 'end',
    }),
    svgElement('line', { x1: 16, x2: right, y1: y + rowHeight, y2: y + rowHeight, stroke: '#f0f0f0' }),
    ...(row.bar === null ? [] : barMarks(row, row.bar, y, x)),
  ];
}

function barMarks(row: TimelineRow, bar: TimelineBar, y: number, x: Place): string[] {
  const middle = y + 10;
  const across = (from: Minute, to: Minute, at: number, stroke: string, strokeWidth: number): string =>
    svgElement('line', { x1: x(from), x2: x(to), y1: at, y2: at, stroke, 'stroke-width': strokeWidth });
  const isPoint = row.kind === 'milestone';
  return [
    ...(bar.baseline ? [across(bar.baseline.from, bar.baseline.to, y + 19, '#9a9a9a', 2)] : []),
    ...(bar.floatTo !== null && !isPoint
      ? [
          svgElement('path', {
            d: `M${round(x(bar.finish) + 2)} ${middle}H${round(x(bar.floatTo))}m0 -3v6`,
            stroke: grey,
            fill: 'none',
            'stroke-dasharray': '1 2',
          }),
        ]
      : []),
    ...(row.kind === 'phase'
      ? [
          svgElement('path', {
            d: `M${round(x(bar.start))} ${middle + 4}v-4H${round(x(bar.finish))}v4`,
            stroke: ink,
            fill: 'none',
            'stroke-width': 1.5,
          }),
        ]
      : []),
    ...bar.parts.map(({ from, to, kind }) =>
      svgElement('rect', {
        x: x(from),
        y: y + 5,
        width: Math.max(1, x(to) - x(from)),
        height: 10,
        fill: kind === 'done' ? '#bdbdbd' : kind === 'worked' ? blue : '#dbe9fa',
        stroke: bar.blocked ? red : kind === 'done' ? '#9a9a9a' : blue,
        'stroke-dasharray': bar.blocked ? '3 2' : null,
      }),
    ),
    ...(bar.critical && row.kind === 'task' ? [across(bar.start, bar.finish, y + 17, orange, 2)] : []),
    ...(bar.due === null ? [] : [diamond(x(bar.due), middle, '#ffffff')]),
    ...(bar.p80 !== null && bar.p80 > bar.finish ? [across(bar.finish, bar.p80, middle, ink, 1)] : []),
    ...(isPoint ? [diamond(x(bar.finish), middle, bar.late ? red : ink)] : []),
    ...note(bar, middle, x),
  ];
}

/** Behind the bar where there is room, else before it. */
function note(bar: TimelineBar, middle: number, x: Place): string[] {
  const words = clip(bar.note.map((run) => run.text).join(''), 80);
  if (words === '') return [];
  const behind = Math.max(x(bar.finish), x(bar.p80 ?? bar.finish), x(bar.due ?? bar.finish)) + 9;
  const needed = words.length * 5.4;
  const fits = behind + needed <= right;
  return [
    svgText(words, {
      x: fits ? behind : Math.min(x(bar.start), x(bar.due ?? bar.start)) - 9,
      y: middle + 4,
      'font-size': 10,
      fill: bar.note.some((run) => run.red) ? red : grey,
      'text-anchor': fits ? null : 'end',
    }),
  ];
}

/** Links between rows that are both drawn: from the end of one to the beginning of the other, whatever their type. */
function links({ links: all }: TimelineModel, rows: readonly Shown[], x: Place): string[] {
  const yOf = new Map(rows.map(({ index }, i) => [index, head + i * rowHeight + 10]));
  const barOf = new Map(rows.map(({ index, row }) => [index, row.bar]));
  return all.flatMap(({ from, to, type, drives }) => {
    const [a, b] = [barOf.get(from), barOf.get(to)];
    const [y1, y2] = [yOf.get(from), yOf.get(to)];
    if (!a || !b || y1 === undefined || y2 === undefined) return [];
    const x1 = x(type.startsWith('F') ? a.finish : a.start);
    const x2 = x(type.endsWith('S') ? b.start : b.finish);
    const turn = Math.max(x1, x2 - 6) + 3;
    return [
      svgElement('path', {
        d: `M${round(x1)} ${y1}H${round(turn)}V${y2}H${round(x2)}`,
        fill: 'none',
        stroke: drives ? orange : '#9a9a9a',
        'stroke-width': drives ? 1.5 : 0.75,
      }),
    ];
  });
}

function diamond(x: number, y: number, fill: string): string {
  return svgElement('path', { d: `M${round(x)} ${y - 5}l5 5l-5 5l-5 -5z`, fill, stroke: ink });
}

function vertical(x: number, y1: number, y2: number, stroke: string, dash: string | null): string {
  return svgElement('line', { x1: x, x2: x, y1, y2, stroke, 'stroke-dasharray': dash });
}

function text(label: string, x: number, y: number, fill: string): string {
  return svgText(label, { x, y, 'font-size': 10, fill });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
