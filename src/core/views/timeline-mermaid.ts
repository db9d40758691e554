/**
 * The timeline as a Gantt chart of Mermaid, for Markdown: phases as sections, tasks and milestones with their dates. What
 * Mermaid would read as its own syntax is taken out of titles. Source: mermaid.js.org/syntax/gantt.html.
 */
import { dayOfMinute, minuteOfDay, printDay, type Minute } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { TimelineModel, TimelineRow } from './timeline-model';

const longestTitle = 80;
/** Mermaid draws no more text than this by itself, as `maxTextSize` of its configuration says. */
const mostCharacters = 50_000;
const keywords =
  /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|displayMode|excludes|includes|todayMarker|weekday|weekend|click|call|href|accTitle|accDescr|done|active|crit|milestone|vert)\b/i;

export function timelineMermaid({ scope, rows, groupings }: TimelineModel): string {
  const { items } = groupings.find(({ id }) => id === 'phase') ?? { items: [] };
  const lines = [
    '```mermaid',
    'gantt',
    `    title ${plainTitle(scope[0] ?? '')}`,
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %d %b',
  ];
  let length = lines.join('\n').length;
  for (const { row: index } of items) {
    const line = lineOf(rows[index]!);
    if (line === null) continue;
    length += line.length + 1;
    if (length > mostCharacters) break;
    lines.push(line);
  }
  return `${[...lines, '```'].join('\n')}\n`;
}

function lineOf({ kind, title, bar, muted }: TimelineRow): string | null {
  if (kind === 'phase') return `    section ${plainTitle(title)}`;
  if (kind === 'group' || bar === null) return null;
  const state = muted ? ['done'] : bar.parts.some((part) => part.kind === 'worked') ? ['active'] : [];
  const tags = [...state, ...(bar.critical ? ['crit'] : [])];
  if (kind === 'milestone') {
    return `    ${plainTitle(title)} :${[...tags, 'milestone', dayBehind(bar.finish, 0), '0d'].join(', ')}`;
  }
  // The end is the first day after it, as Mermaid counts.
  const dates = [printDay(dayOfMinute(bar.start)), dayBehind(bar.finish, 1)];
  return `    ${plainTitle(title)} :${[...tags, ...dates].join(', ')}`;
}

/** The day on which something ends, or one so many days later. */
function dayBehind(minute: Minute, days: number): string {
  return printDay(dayOfMinute(minute) - (minuteOfDay(minute) === 0 ? 1 : 0) + days);
}

/** Never empty, and nothing but text to Mermaid, Markdown and HTML. */
export function plainTitle(title: string): string {
  const text = oneLine(title, 1000)
    .replaceAll(/[:;#{}<>`"\\]/g, ' ')
    .replaceAll(/%{2,}/g, '%')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = clip(text, longestTitle);
  if (short === '') return '·';
  return keywords.test(short) ? `· ${short}` : short;
}
