/**
 * Milliseconds per kilobyte to read hostile texts of three sizes: parsed, the first fifty fixes turned into text edits,
 * addresses looked up. A row whose figures rise is a reader that grows faster than its text.
 */
import { parsePlan } from '../../src/core/syntax/parse-plan';
import { textEdits } from '../../src/core/syntax/text-edits';
import { hostileTexts } from '../support/hostile-texts';

const sizes = [20_000, 80_000, 320_000];
const mostFixes = 50;

/** Of the process, so that what else the machine does counts little. */
function millisecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

function read(text: string): void {
  const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  const fixes = parsed.problems.flatMap((problem) => problem.fixes).slice(0, mostFixes);
  for (const { edits } of fixes) textEdits(parsed, edits);
  for (let step = 0; step <= 20; step++)
    parsed.addressAt('project.yaml', Math.floor((text.length * step) / 20));
}

const warm = hostileTexts['a good plan']!(sizes[1]!);
for (let i = 0; i < 10; i++) read(warm);
const header = sizes.map((size) => `${size / 1e3} kB`.padStart(10)).join('');
console.log(`${'ms per kB of'.padEnd(40)}${header}`);
for (const [name, textOf] of Object.entries(hostileTexts)) {
  const cells = sizes.map((size) => {
    const text = textOf(size);
    return ((1e3 * millisecondsOf(() => read(text))) / text.length).toFixed(2).padStart(10);
  });
  console.log(name.padEnd(40) + cells.join(''));
}
