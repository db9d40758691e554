/**
 * The parts in which a task is worked where something splits it: days on which its people are away or the task pauses,
 * and the time between what is done of started work and its rest. Nights, weekends and holidays split nothing.
 */
import type { Minute } from '../base/dates';
import type { Calendars } from './compile-calendars';
import type { Crew } from './lower-crew';
import type { NodeProgress } from './network';
import type { Span } from './schedule';
import { lastFinish, nextStart, workedBetween } from './work-calendar';

/** A task that is interrupted more often is shown worked to its end after so many parts. */
const mostSegments = 1000;

export const unsplit: readonly Span[] = [];

/**
 * @param resume where the rest of started work begins
 * @returns two or more parts from start to finish; none where it is worked in one piece
 */
export function workSegments(
  crew: Crew,
  progress: NodeProgress,
  start: Minute,
  finish: Minute,
  resume: Minute,
  calendars: Calendars,
): readonly Span[] {
  const isSplit = crew.present !== crew.terms.calendar;
  const pause = progress.kind === 'started' ? Math.max(start, Math.min(progress.resume, resume)) : finish;
  const isPaused =
    progress.kind === 'started' && resume < finish && workedBetween(crew.present, pause, resume) > 0;
  if ((!isSplit && !isPaused) || start >= finish) return unsplit;
  const spans = isPaused
    ? [
        { start, finish: Math.max(start, lastFinish(crew.terms.calendar, pause)) },
        { start: resume, finish },
      ]
    : [{ start, finish }];
  const segments = (isSplit ? spans.flatMap((span) => withoutGaps(crew, span, calendars)) : spans).filter(
    (span) => span.start < span.finish,
  );
  return segments.length > 1 ? segments : unsplit;
}

/** Cuts a stretch of time at what is lost of it: where its people would work, were nobody away. */
function withoutGaps(
  { present, terms: { calendar } }: Crew,
  { start, finish }: Span,
  calendars: Calendars,
): readonly Span[] {
  const lost = calendars.difference(present, calendar);
  const parts: Span[] = [];
  let from = start;
  while (parts.length < mostSegments) {
    const gap = nextStart(lost, from);
    if (gap >= finish) break;
    const end = lastFinish(calendar, gap);
    const next = nextStart(calendar, gap);
    if (end > from) parts.push({ start: from, finish: end });
    if (next >= finish) return parts;
    from = next;
  }
  return [...parts, { start: from, finish }];
}
