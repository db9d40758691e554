/**
 * What a person waits for while typing: completion and the like on plans of 100, 1,000 and 10,000 tasks, each at a place
 * in the middle of the file, on a snapshot that stands already, beside one reading of the whole text. Medians and 95th
 * percentiles; the aim is 20 ms.
 */
import { analyse } from '../../src/core/analysis/analyse';
import { parseDay, printDay } from '../../src/core/base/dates';
import { inEnglish } from '../../src/core/base/translate';
import { hoverAt } from '../../src/core/language/hover/hover-at';
import { complete } from '../../src/core/language/completion/complete';
import type { LanguageWords } from '../../src/core/language/words';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import { generatePlan } from './support/generate-plan';

const sizes = [100, 1_000, 10_000];
const file = 'project.yaml';

function stepsOf(tasks: number): Readonly<Record<string, () => unknown>> {
  const text = generatePlan(tasks);
  const snapshot = analyse(
    {
      files: [{ path: file, text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-03-02')!,
    },
    null,
  );
  const words: LanguageWords = {
    t: inEnglish,
    day: printDay,
    dayRange: (first, last) => `${printDay(first)}–${printDay(last)}`,
    weekday: () => 'Monday',
    share: String,
    workingTime: String,
    exactMoney: String,
  };
  const middle = text.indexOf(`      GEN-${Math.floor(tasks / 2) + 1}:`);
  const behind = (what: string): number => text.indexOf(what, middle) + what.length;
  const completeAt = (offset: number) => () => complete(snapshot, file, offset, { words, random: () => 0 });
  const hoverOver = (offset: number) => () => hoverAt(snapshot, file, offset, words);
  return {
    'complete a key': completeAt(behind('\n        ')),
    'complete a task': completeAt(behind('needs: [')),
    'complete a person': completeAt(behind('assign: [')),
    'hover a task': hoverOver(behind('      GEN-')),
    'hover a person': hoverOver(behind('assign: [')),
    'hover a field': hoverOver(behind('effor')),
  };
}

/** Milliseconds of each of many runs, ascending, after some to warm up. */
function timesOf(step: () => unknown, runs = 200): readonly number[] {
  for (let i = 0; i < runs / 10; i++) step();
  return Array.from({ length: runs }, () => {
    const began = performance.now();
    step();
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
}

const rows = new Map<string, string[]>();
function addRow(name: string, times: readonly number[]): void {
  const at = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(2);
  rows.set(name, [...(rows.get(name) ?? []), `${at(0.5)} / ${at(0.95)}`]);
}
for (const tasks of sizes) {
  for (const [name, step] of Object.entries(stepsOf(tasks))) addRow(name, timesOf(step));
  const files = [{ path: file, text: generatePlan(tasks), role: 'root' as const }];
  addRow(
    'one whole reading',
    timesOf(() => parsePlan(files), 10),
  );
}
console.log(
  `${'p50 / p95, ms'.padEnd(22)}${sizes.map((size) => size.toLocaleString('en').padStart(20)).join('')}`,
);
for (const [name, cells] of rows)
  console.log(name.padEnd(22) + cells.map((cell) => cell.padStart(20)).join(''));
