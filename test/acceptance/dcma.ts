/**
 * `npm run accept:dcma -- DIR [--json]`: the fourteen points of schedule quality of Microsoft Project's files, scheduled
 * by the engine from their input. A line for each file, and how many files keep each point.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureQuality, type QualityPoint } from '../../src/core/schedule/quality/measure-quality';
import { projectQuality } from './msproject/project-quality';

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run accept:dcma -- DIR [--json]');
  process.exit(2);
}

const projects = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((file) => ({
    file,
    points: measureQuality(projectQuality(readFileSync(join(folder, file), 'utf8'))),
  }));

function print({ value, unit, kept }: QualityPoint): string {
  if (value === null) return '—';
  const figure =
    unit === 'share' ? `${(value * 100).toFixed(0)}%` : unit === 'index' ? value.toFixed(2) : String(value);
  return kept ? figure : `${figure}!`;
}

if (args.includes('--json')) {
  console.log(JSON.stringify({ projects }));
} else {
  const names = projects[0]?.points.map(({ point }) => String(point).padStart(5)).join('') ?? '';
  const width = Math.max(...projects.map(({ file }) => file.length));
  console.log(`${''.padEnd(width)}${names}`);
  for (const { file, points } of projects) {
    console.log(`${file.padEnd(width)}${points.map((point) => print(point).padStart(5)).join('')}`);
  }
  const of = (wanted: boolean): string =>
    (projects[0]?.points ?? [])
      .map((_, i) => String(projects.filter(({ points }) => points[i]!.kept === wanted).length).padStart(5))
      .join('');
  console.log(`${'kept'.padEnd(width)}${of(true)}`);
  console.log(`${'missed'.padEnd(width)}${of(false)}`);
}
