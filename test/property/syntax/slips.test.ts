/** Any slip on any line of real plans: one finding, nothing that follows from it, and not an item of the plan is lost. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/base/text';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import type { ParsedPlan } from '../../../src/core/syntax/parsed-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';
import { runs } from '../runs';

/** Each turns a line into one with a slip, or gives it back where it has no place for one. */
const slips: Readonly<Record<string, (line: string) => string>> = {
  'a space too many': (line) => ` ${line}`,
  'two spaces too many': (line) => `  ${line}`,
  'a space too few': (line) => line.replace(/^ /, ''),
  'two spaces too few': (line) => line.replace(/^ {2}/, ''),
  'a tab': (line) => line.replace(/^ +/, '\t'),
  'a tab for four spaces': (line) => line.replace(/^ {4}/, '\t'),
  'no colon': (line) => line.replace(/^( *[\w.-]+):/, '$1'),
  'no space': (line) => line.replace(/^( *[\w.-]+): /, '$1:'),
  'no ]': (line) => line.replace(']', ''),
  'no }': (line) => line.replace('}', ''),
  'no [': (line) => line.replace('[', ''),
  'no {': (line) => line.replace('{', ''),
  'an open quote': (line) => line.replace(/: (?=[A-Za-z])/, ': "'),
  'no comma': (line) => line.replace(/, (?=[\w-]+: )/, ' '),
};

const plans = ['test/projects/atlas.yaml', 'scripts/sample/plan.yaml'].map((path) => {
  const text = readFileSync(path, 'utf8');
  // Lines of a block of text may hold anything.
  const free = new Set<number>();
  let block = -1;
  for (const [i, line] of text.split('\n').entries()) {
    const column = line.search(/\S/);
    if (block >= 0 && (column < 0 || column > block)) free.add(i);
    else block = /: [|>][-+]?$/.test(line) ? column : -1;
    if (column < 0 || line[column] === '#' || block >= 0) free.add(i);
  }
  return { lines: text.split('\n'), free };
});

const parse = (text: string): ParsedPlan => parsePlan([{ path: 'project.yaml', text, role: 'root' }]);

function itemsOf({ plan }: ParsedPlan): readonly string[] {
  return [plan.tasks, plan.milestones, plan.risks, plan.team, plan.goals].flatMap((map) => [...map.keys()]);
}

describe('any slip on any line', () => {
  it('is one finding, and costs no item', () => {
    let seen = 0;
    let broken = 0;
    const clean = plans.map(({ lines }) => itemsOf(parse(lines.join('\n'))));
    fc.assert(
      fc.property(
        fc.nat(plans.length - 1),
        fc.nat(),
        fc.constantFrom(...Object.keys(slips)),
        (which, place, kind) => {
          const { lines, free } = plans[which]!;
          const at = place % lines.length;
          const line = slips[kind]!(lines[at]!);
          fc.pre(!free.has(at) && line !== lines[at]);
          seen++;
          const text = lines.with(at, line).join('\n');
          const parsed = parse(text);
          // Many a slip is YAML still: another rule's business.
          if (!parsed.broken) return;
          broken++;
          assert.deepEqual(
            parsed.problems.map(({ rule }) => rule),
            ['syntax/broken-yaml'],
            `${at + 1}: ${line}\n${parsed.problems.map(({ message }) => message).join('\n')}`,
          );
          assert.deepEqual(new Set(itemsOf(parsed)), new Set(clean[which]), `${at + 1}: ${line}`);
          const fix = parsed.problems[0]!.fixes[0];
          if (!fix) return;
          const edits = textEdits(parsed, fix.edits);
          assert.ok(edits.ok);
          assert.equal(parse(applyEdits(text, edits.value.get('project.yaml')!)).broken, false, line);
        },
      ),
      runs(35),
    );
    assert.ok(seen < 20 || broken > seen / 3, `only ${broken} of ${seen} slips broke the text`);
  });
});
