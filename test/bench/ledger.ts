/**
 * Reading a ledger of 100,000 rows: at once, in slices with the longest of them, again where nothing has changed, and
 * booking its rows. The first reading of a process stands apart from the median of ten.
 */
import { parseDay } from '../../src/core/base/dates';
import { bookLedger } from '../../src/core/budget/book-ledger';
import { parseLedger, readLedger } from '../../src/core/budget/parse-ledger';
import { parseLedgers } from '../../src/core/budget/parse-ledgers';
import { moneyBase } from '../../src/core/model/money';
import { parsePlan } from '../../src/core/syntax/parse-plan';

const rows = 100_000;
const text = ['date,task,person,hours,line,amount,note']
  .concat(
    Array.from({ length: rows }, (_, i) => {
      const day = `2026-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
      return `${day},T-${i % 1000},p${i % 20},${(i % 16) / 2},work,${i % 5000}.${String(i % 100).padStart(2, '0')},"row ${i}, as exported"`;
    }),
  )
  .join('\n');
const file = { path: 'ledger.csv', text };

/** One that knows every name of the ledger. */
function planText(): string {
  const people = Array.from({ length: 20 }, (_, i) => `  p${i}: { name: Person ${i} }`);
  const tasks = Array.from({ length: 1000 }, (_, i) => `  T-${i}: { title: Task ${i} }`);
  const budget = 'budget: { lines: { work: { from: team } } }';
  return ['project: { name: Bench }', 'team:', ...people, 'tasks:', ...tasks, budget].join('\n');
}

function milliseconds(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function report(name: string, work: () => unknown): void {
  const first = milliseconds(work);
  const times = Array.from({ length: 10 }, () => milliseconds(work)).sort((a, b) => a - b);
  console.log(`${name}: first ${first.toFixed(1)} ms, median ${times[5]!.toFixed(1)} ms`);
}

console.log(`${rows} rows, ${(text.length / 1e6).toFixed(1)} MB`);
report('read at once', () => parseLedger(file));
const parsed = parseLedger(file);
const named = { ledger: ['ledger.csv'], ledgerDates: null };
report('read again, unchanged', () => parseLedgers(named, [{ ...file }], [parsed]));
const { plan } = parsePlan([{ path: 'project.yaml', text: planText(), role: 'root' }]);
report('booked', () => bookLedger(plan, [parsed], parseDay('2027-01-01')!, moneyBase(plan)));

const steps: number[] = [];
const reading = readLedger(file, null);
for (;;) {
  const began = performance.now();
  const { done } = reading.next();
  steps.push(performance.now() - began);
  if (done === true) break;
}
steps.sort((a, b) => b - a);
console.log(
  `in ${steps.length} steps: longest ${steps[0]!.toFixed(1)} ms, tenth longest ${steps[9]!.toFixed(1)} ms`,
);
