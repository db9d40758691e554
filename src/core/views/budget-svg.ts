/**
 * The S-curve as a file: the marks of the page on paper, so that it reads on a slide, in print and in grey. Dash, width and
 * shape tell the lines apart; colour only repeats it.
 */
import { apart } from './apart';
import { forecastLabels } from './budget-curve-labels';
import type { Band, BudgetModel, Curve, CurveLine } from './budget-model';
import { svgElement, svgFile, svgPath, svgText } from './svg';

const [width, height] = [1000, 480];
const frame = { left: 56, right: width - 190, top: 70, bottom: height - 32 };
const ink = '#1a1a1a';
const grey = '#616161';
const blue = '#0063d3';

const strokes: Readonly<
  Record<CurveLine['kind'] | 'middle' | 'likely', Readonly<Record<string, string | number>>>
> = {
  planned: { stroke: grey, 'stroke-width': 1.5, 'stroke-dasharray': '2 2' },
  earned: { stroke: blue, 'stroke-width': 2.5 },
  spent: { stroke: ink, 'stroke-width': 1.75 },
  forecast: { stroke: ink, 'stroke-width': 1 },
  present: { stroke: grey, 'stroke-width': 1, 'stroke-dasharray': '8 3' },
  middle: { stroke: ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  likely: { stroke: ink, 'stroke-width': 1.25, 'stroke-dasharray': '1.5 2.5' },
};

interface Scales {
  readonly x: (day: number) => number;
  readonly y: (amount: number) => number;
}

export function budgetSvg({ scope, source, headline, outlook, curve }: BudgetModel): string {
  const scales: Scales = {
    x: (day) => frame.left + ((day - curve.from) / (curve.to - curve.from)) * (frame.right - frame.left),
    y: (amount) => frame.bottom - (amount / curve.top) * (frame.bottom - frame.top),
  };
  const say = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');
  const title = say(headline);
  const description = [curve.description, curve.band?.description, say(outlook.sentence)]
    .filter(Boolean)
    .join(' ');
  return svgFile({ width, height, title, description }, [
    svgText(title, { x: 16, y: 26, 'font-size': 15, 'font-weight': 600, fill: ink }),
    svgText([...scope, source].join(' · '), { x: 16, y: 46, 'font-size': 11, fill: grey }),
    ...axes(curve, scales),
    ...levels(curve, scales),
    ...(curve.band ? band(curve.band, scales) : []),
    ...curve.lines.map(({ kind, points }) => path(points, scales, strokes[kind])),
    ...now(curve, scales),
    ...endLabels(curve, scales),
  ]);
}

function axes({ amounts, days }: Curve, { x, y }: Scales): string[] {
  return [
    ...amounts.flatMap(({ at, label }) => [
      horizontal(y(at), frame.left, { stroke: at === 0 ? '#9a9a9a' : '#e4e4e4' }),
      small(label, { x: frame.left - 6, y: y(at) + 4, 'text-anchor': 'end' }),
    ]),
    ...days.flatMap(({ at, label }) => [
      vertical(x(at), frame.bottom, frame.bottom + 4, { stroke: '#9a9a9a' }),
      small(label, { x: x(at) + 3, y: frame.bottom + 16 }),
    ]),
  ];
}

function levels({ levels: all, now: { at: day } }: Curve, { x, y }: Scales): string[] {
  const from = Math.min(Math.max(x(day), frame.left), frame.right);
  return all.flatMap(({ at, label, dashed }) => [
    horizontal(y(at), dashed ? from : frame.left, { stroke: ink, 'stroke-dasharray': dashed ? '5 3' : null }),
    note(label, { x: (x(day) < (frame.left + frame.right) / 2 ? from : frame.left) + 6, y: y(at) - 4 }),
  ]);
}

function band({ points }: Band, scales: Scales): string[] {
  const { x, y } = scales;
  const upper = points.map(({ day, high }) => [x(day), y(high)] as const);
  const lower = points.toReversed().map(({ day, low }) => [x(day), y(low)] as const);
  return [
    svgElement('path', { d: `${svgPath([...upper, ...lower])}Z`, fill: ink, 'fill-opacity': 0.12 }),
    path(
      points.map(({ day, middle }) => [day, middle] as const),
      scales,
      strokes.middle,
    ),
    path(
      points.map(({ day, likely }) => [day, likely] as const),
      scales,
      strokes.likely,
    ),
  ];
}

/** The status date, with the sums that stand there. */
function now(curve: Curve, { x, y }: Scales): string[] {
  const at = x(curve.now.at);
  const labels = curve.lines.flatMap(({ kind, label }) =>
    label?.day === curve.now.at ? [{ kind, label }] : [],
  );
  const marks = labels.map(({ label }) => y(label.amount));
  const places = apart(
    marks.map((mark) => mark + 12),
    18,
    frame.bottom - 4,
  );
  return [
    vertical(at, frame.top, frame.bottom, { stroke: blue }),
    note(curve.now.label, {
      x: at - 6,
      y: frame.top + 8,
      'text-anchor': 'end',
      fill: blue,
      'font-weight': 600,
    }),
    ...labels.flatMap(({ kind, label }, i) => {
      const color = kind === 'earned' ? blue : kind === 'planned' ? grey : ink;
      return [
        leader(at + 5, marks[i]!, at + 20, places[i]! - 4, color),
        mark(kind, at, marks[i]!),
        note(label.text, { x: at + 24, y: places[i]!, fill: color }),
      ];
    }),
  ];
}

/** Ring, dot and square, as on the page. */
function mark(kind: CurveLine['kind'], x: number, y: number): string {
  if (kind === 'spent') return svgElement('rect', { x: x - 3, y: y - 3, width: 6, height: 6, fill: ink });
  const ring = kind === 'planned';
  return svgElement('circle', {
    cx: x,
    cy: y,
    r: 3.5,
    fill: ring ? '#ffffff' : blue,
    stroke: ring ? grey : null,
    'stroke-width': ring ? 1.5 : null,
  });
}

function endLabels({ lines, band: odds }: Curve, { x, y }: Scales): string[] {
  const labels = [...(odds?.labels ?? []), ...forecastLabels(lines)];
  const marks = labels.map(({ amount }) => y(amount));
  const places = apart(marks, 16, frame.bottom);
  return labels.flatMap(({ day, text, note: when }, i) => [
    svgElement('circle', { cx: x(day), cy: marks[i]!, r: 2.5, fill: ink }),
    leader(x(day) + 4, marks[i]!, frame.right + 6, places[i]!, ink),
    note(`${text} ${when}`, { x: frame.right + 10, y: places[i]! + 4 }),
  ]);
}

type Attributes = Parameters<typeof svgElement>[1];

function path(
  points: readonly (readonly [day: number, amount: number])[],
  { x, y }: Scales,
  attributes: Attributes,
): string {
  const d = svgPath(points.map(([day, amount]) => [x(day), y(amount)] as const));
  return svgElement('path', { d, fill: 'none', ...attributes });
}

function horizontal(y: number, from: number, attributes: Attributes): string {
  return svgElement('line', { x1: from, x2: frame.right, y1: y, y2: y, ...attributes });
}

function vertical(x: number, from: number, to: number, attributes: Attributes): string {
  return svgElement('line', { x1: x, x2: x, y1: from, y2: to, ...attributes });
}

function leader(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return svgElement('line', { x1, y1, x2, y2, stroke, 'stroke-opacity': 0.7 });
}

function small(text: string, attributes: Attributes): string {
  return svgText(text, { 'font-size': 10, fill: grey, ...attributes });
}

function note(text: string, attributes: Attributes): string {
  return svgText(text, { 'font-size': 11, fill: ink, ...attributes });
}
