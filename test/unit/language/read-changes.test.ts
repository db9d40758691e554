/** Changes as people say them: what they write, told by the text after them; and what they are refused for. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { whatIf } from '../../../src/core/analysis/what-if';
import { parseDay } from '../../../src/core/base/dates';
import { readChanges } from '../../../src/core/language/changes/read-changes';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';

const text = `project: { name: Atlas, key: A, start: 2026-05-04 }
team:
  ana: { name: Ana Ruiz }
  ben: { name: Ben Okafor, capacity: 80% }
  cay: { name: Cay Lin }
milestones:
  beta: { title: Public beta, due: 2026-05-29, needs: build }
tasks:
  build:
    title: Build
    tasks:
      A-1: { title: Session tokens, effort: 3d, assign: ana }
      A-2: { title: Login form, effort: 4d, assign: [ben, cay 50%], needs: A-1 }
  A-3: { title: Report, effort: 1d }
`;

function snapshotOf(plan: string): Snapshot {
  const files = [{ path: 'project.yaml', text: plan, role: 'root' as const }];
  return analyse(
    { files, ledgers: [], commits: noCommits, holidays: noHolidays, today: parseDay('2026-05-04')! },
    null,
  );
}

const snapshot = snapshotOf(text);
const read = (change: string) => readChanges(change, snapshot, () => 0.3);

/** @param lines of the text after the change that do not stand in it before */
function checkChange(change: string, ...lines: readonly string[]): void {
  it(change, () => {
    const edits = read(change);
    assert.ok(edits.ok, edits.ok ? '' : edits.error);
    const found = whatIf(snapshot, edits.value);
    assert.ok(found.ok, found.ok ? '' : found.error);
    assert.deepEqual(found.value.problems, []);
    const before = text.split('\n');
    const after = found.value.texts.get('project.yaml')!.split('\n');
    assert.deepEqual(
      after.filter((line) => !before.includes(line)).map((line) => line.trim()),
      lines,
    );
  });
}

function checkRefused(change: string, error: string): void {
  it(`refuses: ${change}`, () => {
    const edits = read(change);
    assert.deepEqual(edits, { ok: false, error });
    assert.ok(error.length <= 120, error);
  });
}

describe('Changes in words', () => {
  checkChange('assign Ben to Login form', 'A-2: { title: Login form, effort: 4d, assign: ben, needs: A-1 }');
  checkChange(
    'assign ana 50%, Cay or ben to a-1',
    'A-1: { title: Session tokens, effort: 3d, assign: [ana 50%, cay or ben] }',
  );
  checkChange('add cay to A-1', 'A-1: { title: Session tokens, effort: 3d, assign: [ana, cay] }');
  checkChange('add Ana Ruiz to Report', 'A-3: { title: Report, effort: 1d, assign: ana }');
  checkChange('take ben off A-2', 'A-2: { title: Login form, effort: 4d, assign: [cay 50%], needs: A-1 }');
  checkChange('take ana off Session tokens', 'A-1: { title: Session tokens, effort: 3d }');
  checkChange('Session tokens effort 5d', 'A-1: { title: Session tokens, effort: 5d, assign: ana }');
  checkChange(
    'A-3 needs Session tokens, A-2 SS+2d',
    'A-3: { title: Report, effort: 1d, needs: [A-1, A-2 SS+2d] }',
  );
  checkChange(
    'beta due 2026-06-12;  A-3 start not-before 2026-05-11',
    'beta: { title: Public beta, due: 2026-06-12, needs: build }',
    'A-3: { title: Report, effort: 1d, start: not-before 2026-05-11 }',
  );
  checkChange('drop report', 'A-3: { title: Report, status: dropped, effort: 1d }');
  checkChange('A-1/effort=8d', 'A-1: { title: Session tokens, effort: 8d, assign: ana }');
  checkChange('/team/ana/capacity=50%', 'ana: { name: Ana Ruiz, capacity: 50% }');
  checkChange(
    'add task Load test, effort 3d, assign Ben, cay, in build, after Login form, before beta',
    'beta: { title: Public beta, due: 2026-05-29, needs: [build, A-h4m] }',
    'A-h4m: { title: Load test, effort: 3d, assign: [ben, cay], needs: A-2 }',
  );

  it('adds several tasks with ids of their own', () => {
    const edits = read('add task One, effort 1d; add task Two, effort 2d');
    assert.ok(edits.ok);
    const keys = edits.value.map((edit) => (edit.kind === 'insert' ? edit.key : ''));
    assert.equal(new Set(keys).size, 2);
    assert.ok(whatIf(snapshot, edits.value).ok);
  });

  checkRefused('', 'Say what changes, such as «assign ben to login» or «login effort 5d».');
  checkRefused('assign Zoe to A-1', 'Nobody in the team is called Zoe.');
  checkRefused(
    'assign ben to Login from',
    'No task or milestone is called Login from; did you mean Login form?',
  );
  checkRefused('assign ben', 'Say who is assigned to what: «assign ben to login».');
  checkRefused('assign ben to beta', 'beta is a milestone, not a task.');
  checkRefused('take cay off A-1', 'cay is not assigned to A-1.');
  checkRefused('add task Load test, in A-1', 'A-1 is no phase: it has no tasks below it.');
  checkRefused('add task Load test, soon', 'soon is no field of a task.');
  checkRefused(
    'make it quick',
    'make it quick is no change: begin with assign, add, take, drop, or a task and one of its fields.',
  );
  checkRefused('A-1 effort [', '[ is not a list or a map as YAML writes them in one line.');

  it('says which of two is meant by an id only', () => {
    const twice = snapshotOf(text.replace('title: Report', 'title: Login form'));
    const edits = readChanges('drop Login form', twice, () => 0.3);
    assert.deepEqual(edits, { ok: false, error: '2 tasks are called Login form: say which by its id.' });
  });

  it('reads hostile names as names, and long texts in short time', () => {
    for (const change of [
      'drop __proto__',
      'constructor toString 5d',
      `${'a '.repeat(2000)}b`,
      '['.repeat(5000),
    ])
      assert.equal(read(change).ok, false);
  });
});
