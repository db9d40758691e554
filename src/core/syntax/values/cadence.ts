/** How often something comes again, in days of the calendar or months: `2w`, `10d`, `month`, `quarter`. */
import { err, ok, type Result } from '../../base/result';
import type { Cadence } from '../../model/cadence';

const words: ReadonlyMap<string, Cadence> = new Map([
  ['day', { unit: 'days', count: 1 }],
  ['week', { unit: 'days', count: 7 }],
  ['month', { unit: 'months', count: 1 }],
  ['quarter', { unit: 'months', count: 3 }],
]);
const pattern = /^([1-9]\d{0,2})(d|w|mo)$/;

export function parseCadence(text: string): Result<Cadence, string> {
  const word = words.get(text);
  if (word) return ok(word);
  const match = pattern.exec(text);
  if (!match) return err('is not how often: write 2w, 10d, 1mo, week, month or quarter');
  const count = Number(match[1]);
  if (match[2] === 'mo') return ok({ unit: 'months', count });
  return ok({ unit: 'days', count: match[2] === 'w' ? count * 7 : count });
}
