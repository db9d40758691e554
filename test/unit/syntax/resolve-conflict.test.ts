/** Conflicts that git left: what the sides say against each other, and the text when one is taken, or both. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { sayDisagreement } from '../../../src/core/language/say-disagreement';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { compareSides, mergeConflicts, resolveConflict } from '../../../src/core/syntax/resolve-conflict';
import { textEdits } from '../../../src/core/syntax/text-edits';

const plan = (lines: string, after = ''): string =>
  `project: { name: Atlas }\ntasks:\n  A-1:\n    title: Tokens\n${lines}  A-9: { title: Pack }\n${after}`;
const marked = (ours: string, theirs: string, base: string | null = null): string =>
  `<<<<<<< HEAD\n${ours}${base === null ? '' : `||||||| abc\n${base}`}=======\n${theirs}>>>>>>> tokens\n`;

/** By the edit that the finding offers. */
function taken(text: string, take: 'ours' | 'theirs' | 'both'): string {
  const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  const problem = parsed.problems.findIndex(({ rule }) => rule === 'syntax/conflict-markers');
  const edits = parsed.problems[problem]?.fixes.find(
    ({ edits: [edit] }) => edit?.kind === 'resolve' && edit.take === take,
  );
  assert.ok(edits, 'the finding offers it');
  const found = textEdits(parsed, edits.edits);
  assert.ok(found.ok);
  return applyEdits(text, found.value.get('project.yaml')!);
}

const said = (text: string): readonly string[] =>
  compareSides(text, text.indexOf('<<<<<<<'))!.about.map((one) =>
    sayDisagreement(one, { ours: 'ours', theirs: 'theirs' }),
  );

describe('a conflict in a plan', () => {
  const effort = plan(marked('    effort: 5d\n', '    effort: 8d\n'));

  it('is one side, the other, or both', () => {
    assert.equal(taken(effort, 'ours'), plan('    effort: 5d\n'));
    assert.equal(taken(effort, 'theirs'), plan('    effort: 8d\n'));
    // What they say against each other cannot be merged: the lines of both, as git would.
    assert.equal(taken(effort, 'both'), plan('    effort: 5d\n    effort: 8d\n'));
  });

  it('is merged by meaning where both are taken and fit together', () => {
    const fields = plan(marked('    status: doing\n', '    labels: [web]\n', ''));
    assert.equal(taken(fields, 'both'), plan('    status: doing\n    labels: [web]\n'));
    const both = plan(
      marked(
        '    needs: [A-9, A-2]\n    status: doing\n',
        '    needs: [A-9, A-3]\n    effort: 2d\n',
        '    needs: [A-9]\n    effort: 1d\n    status: todo\n',
      )
        .replace('    needs: [A-9, A-2]\n', '    needs: [A-9, A-2]\n    effort: 1d\n')
        .replace('    effort: 2d\n', '    effort: 2d\n    status: todo\n'),
    );
    assert.equal(
      taken(both, 'both'),
      plan('    needs: [A-9, A-2, A-3]\n    effort: 2d\n    status: doing\n'),
    );
    assert.deepEqual(compareSides(both, both.indexOf('<<<<<<<')), { about: [], fits: true, knowsBase: true });
  });

  it('is told in words', () => {
    assert.deepEqual(said(effort), ['Effort of A-1: ours says 5d, theirs says 8d.']);
    assert.deepEqual(said(plan(marked('    effort: 5d\n', '    effort: 8d\n', '    effort: 3d\n'))), [
      'Effort of A-1 was 3d: ours says 5d, theirs says 8d.',
    ]);
    assert.deepEqual(said(plan(marked('', '    effort: 8d\n', '    effort: 3d\n'))), [
      'Ours dropped effort of A-1, theirs changed it to 8d.',
    ]);
    assert.deepEqual(said(plan(marked('  A-2: { title: Words }\n', '  A-2: { title: Icons }\n'))), [
      'Both sides added A-2: ours says Words, theirs says Icons.',
    ]);
  });

  it('leaves the others as they are', () => {
    const two = plan(marked('    effort: 5d\n', '    effort: 8d\n'), marked('# a\n', '# b\n'));
    assert.equal(taken(two, 'theirs'), plan('    effort: 8d\n', marked('# a\n', '# b\n')));
    assert.equal(taken(two, 'both'), plan('    effort: 5d\n    effort: 8d\n', marked('# a\n', '# b\n')));
    const second = two.lastIndexOf('<<<<<<<');
    assert.equal(
      applyEdits(two, [resolveConflict(two, second, 'both')!]),
      plan(marked('    effort: 5d\n', '    effort: 8d\n'), '# a\n# b\n'),
    );
  });

  it('keeps line ends, and the end of the file', () => {
    const crlf = effort.replaceAll('\n', '\r\n');
    assert.equal(taken(crlf, 'theirs'), plan('    effort: 8d\n').replaceAll('\n', '\r\n'));
    const last = plan('', marked('# a\n', '# b\n')).trimEnd();
    assert.equal(taken(last, 'ours'), plan('', '# a\n'));
  });

  it('is not decided where markers are missing or stand twice', () => {
    for (const text of [
      plan('<<<<<<< HEAD\n    effort: 5d\n=======\n    effort: 8d\n'),
      plan(marked('    effort: 5d\n', '=======\n    effort: 8d\n')),
      plan('<<<<<<< HEAD\n    effort: 5d\n>>>>>>> x\n'),
    ]) {
      const start = text.indexOf('<<<<<<<');
      assert.deepEqual([compareSides(text, start), resolveConflict(text, start, 'ours')], [null, null]);
      const { problems } = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
      assert.deepEqual(problems[0]?.fixes, []);
    }
  });

  const base = plan('    effort: 3d\n    assign: ana\n', '  A-5: { title: Icons }\n');
  const sides = plan(
    marked('    effort: 5d\n    assign: ana\n', '    effort: 3d\n    assign: ben\n'),
    '  A-5: { title: Icons of all }\n',
  );

  it('is merged with what both sides come from, and what was written since stays', () => {
    const start = sides.indexOf('<<<<<<<');
    const merged = plan('    effort: 5d\n    assign: ben\n', '  A-5: { title: Icons of all }\n');
    assert.equal(applyEdits(sides, [resolveConflict(sides, start, 'both', base)!]), merged);
    assert.deepEqual(compareSides(sides, start, base), { about: [], fits: true, knowsBase: true });
    const all = mergeConflicts(sides, base)!;
    assert.equal(applyEdits(sides, [all.edit]), merged);
    assert.equal(all.left, 0);
  });

  it('keeps its markers around what is in dispute alone, under the names that git gave', () => {
    const text = sides.replace('    effort: 3d\n', '    effort: 8d\n');
    const all = mergeConflicts(text, base)!;
    assert.equal(all.left, 1);
    assert.equal(
      applyEdits(text, [all.edit]),
      plan(
        `${marked('    effort: 5d\n', '    effort: 8d\n')}    assign: ben\n`,
        '  A-5: { title: Icons of all }\n',
      ),
    );
    const again = applyEdits(text, [all.edit]);
    assert.equal(mergeConflicts(again, base), null);
  });

  it('is not merged by meaning where a marker is missing, or a side cannot be read', () => {
    assert.equal(mergeConflicts(sides.replace('>>>>>>> tokens\n', ''), base), null);
    assert.equal(mergeConflicts(sides.replace('    effort: 3d\n', '    effort: [\n'), base), null);
    assert.equal(mergeConflicts(base, base), null);
  });
});
