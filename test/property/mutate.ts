/**
 * Hostile neighbours of good texts: seeded mutations of plan files, of the kinds that people, merges and editors make.
 * The same seed gives the same texts on every machine.
 */

/** Numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words that mean something to YAML, to the plan, or to the machine below. */
const yaml = [
  ':',
  ': ',
  '- ',
  '? ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '#',
  ' #12',
  '&a ',
  '*a',
  '*.ts',
  '!x ',
  '!!str ',
  '|',
  '>',
];
const marks = [
  "'",
  '"',
  '\\',
  '%',
  '@',
  '`',
  '<<: *a',
  '---\n',
  '...\n',
  '|+\n',
  '\t',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
];
const unusual = [
  '\ufeff',
  '\u0000',
  '\u2028',
  '\ud800',
  '\udfff',
  '\u0301',
  '🚀',
  '__proto__: 1',
  'constructor',
  'on',
  '~',
];
const plan = [
  'tasks:',
  'needs: ',
  'ATLAS-k3f SS+2d',
  '2026-02-30',
  '0000-00-00',
  '2026-01-01..9999-12-31',
  '3d/5d/9d',
];
const numbers = ['1e999', '99999999999999999999', '-0', '140%'];
const conflicts = ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> x\n'];
const long = [' '.repeat(40), 'x'.repeat(300), '['.repeat(300), '- '.repeat(200)];
const words = [...yaml, ...marks, ...unusual, ...plan, ...numbers, ...conflicts, ...long];

/** One to five mutations of a text, now and then spliced with another. */
export function mutate(text: string, others: readonly string[], random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const below = (bound: number): number => Math.floor(random() * bound);
  let result = text;
  for (let count = 1 + below(5); count > 0; count--) {
    const at = below(result.length + 1);
    const lines = result.split('\n');
    const line = below(lines.length);
    switch (below(9)) {
      case 0:
        result = result.slice(0, at) + pick(words) + result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(at + 1 + below(10));
        break;
      case 2:
        lines.splice(line, 1 + below(3));
        result = lines.join('\n');
        break;
      case 3:
        lines.splice(below(lines.length), 0, ...lines.slice(line, line + 1 + below(4)));
        result = lines.join('\n');
        break;
      case 4:
        lines[line] = ' '.repeat(below(12)) + lines[line]!.trimStart();
        result = lines.join('\n');
        break;
      case 5: {
        const other = pick(others);
        const from = below(other.length + 1);
        result = result.slice(0, at) + other.slice(from, from + below(400)) + result.slice(at);
        break;
      }
      case 6:
        result = result.slice(0, at);
        break;
      case 7:
        result = result.replaceAll('\n', '\r\n');
        break;
      default:
        result = result.slice(0, at) + String.fromCharCode(below(0x1_0000)) + result.slice(at + 1);
    }
  }
  return result;
}
