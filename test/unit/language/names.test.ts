/** Definition, references and rename of everything that has an id; the cursor is `‸`. */
import assert from 'node:assert/strict';
import { applyEdits, lineIndex } from '../../../src/core/base/text';
import { equal } from '../../../src/core/base/equal';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { nameAt } from '../../../src/core/language/names/name-at';
import { definitionIn, referencesTo } from '../../../src/core/language/names/occurrences';
import { renameEdits } from '../../../src/core/language/names/rename';
import { runRules } from '../../../src/core/rules/run-rules';
import { cursorPlan, file, snapshotOf } from './support/cursor';

const plan = `project: { name: Atlas, key: ATLAS }
calendars: { lab: {} }
rates: { backend: 95/h }
team:
  ana: { name: Ana, role: backend, calendar: lab }
  ben: { name: Ben } # ben is not ana
milestones:
  beta: { title: Beta, needs: [ATLAS-b2b FF+1d] }
templates: { feature: {} }
budget: { lines: { cloud: { planned: 1k } } }
tasks:
  build:
    title: Build, see ATLAS-a1a
    tasks:
      ATLAS-a1a:
        title: First
        assign: ana 50%
        status: doing
      ATLAS-b2b: { title: Second, needs: [ATLAS-a1a SS+2d, build], assign: [ben or ana], cost: { cloud: 20 }, template: feature }
      ATLAS-a1:
        needs: "ATLAS-a1a"
        status: idea
risks:
  leak: { affects: [ATLAS-a1a], actions: [ATLAS-b2b], owner: ana }
decisions:
  one: { by: ana }
  two: { supersedes: one, owner: ben }
releases: { '1.0': { milestone: beta, tasks: [build], gates: [ready] } }
quality: { gates: { ready: { when: { status: idea } } } }
workflow: { states: { idea: open } }
goals: { fast: { tasks: [ATLAS-a1a] } }
`;

/** The plan with the cursor in the first place of a text, so many characters in. */
function at(text: string, further = 1, whole = plan): string {
  const offset = whole.indexOf(text) + further;
  assert.ok(offset >= further, text);
  return `${whole.slice(0, offset)}‸${whole.slice(offset)}`;
}

function print(
  snapshot: Snapshot,
  {
    file: path,
    range,
  }: { readonly file: string; readonly range: { readonly start: number; readonly end: number } },
): string {
  const text = snapshot.parsed.files.find((one) => one.path === path)!.text;
  const { line, character } = lineIndex(text).positionAt(range.start);
  return `${line + 1}:${character + 1} ${text.slice(range.start, range.end)}`;
}

function checkNamed(
  what: string,
  marked: string,
  kind: string,
  definition: string,
  references: readonly string[],
): void {
  it(what, () => {
    const { text, offset } = cursorPlan(marked);
    const snapshot = snapshotOf(text);
    const name = nameAt(snapshot, file, offset);
    assert.equal(name?.kind, kind);
    assert.ok(name.range.start <= offset && offset <= name.range.end);
    assert.equal(text.slice(name.range.start, name.range.end), name.id);
    const defined = definitionIn(snapshot, name);
    assert.equal(defined && print(snapshot, defined), definition);
    assert.deepEqual(
      referencesTo(snapshot, name).map(({ location }) => print(snapshot, location)),
      references,
    );
  });
}

const ana = ['17:17 ana', '19:84 ana', '24:62 ana', '26:14 ana'];
const first = ['19:43 ATLAS-a1a', '21:17 ATLAS-a1a', '31:26 ATLAS-a1a', '24:21 ATLAS-a1a'];

describe('Names', () => {
  checkNamed('a task where it is defined', at('ATLAS-a1a:'), 'task', '15:7 ATLAS-a1a', first);
  checkNamed('a task in a link with a lag', at('[ATLAS-a1a SS', 3), 'task', '15:7 ATLAS-a1a', first);
  checkNamed('a task in quotes', at('"ATLAS-a1a', 3), 'task', '15:7 ATLAS-a1a', first);
  checkNamed('a phase', at('tasks: [build]', 9), 'task', '12:3 build', ['19:60 build', '28:47 build']);
  checkNamed('a milestone', at('milestone: beta', 12), 'milestone', '8:3 beta', ['28:33 beta']);
  checkNamed('a person', at('ana 50%'), 'person', '5:3 ana', ana);
  checkNamed('the other person of an assignment', at('or ana', 4), 'person', '5:3 ana', ana);
  checkNamed('a calendar', at('calendar: lab', 11), 'calendar', '2:14 lab', ['5:46 lab']);
  checkNamed('a role', at('role: backend', 8), 'role', '3:10 backend', ['5:27 backend']);
  checkNamed('a budget line', at('cost: { cloud', 9), 'line', '10:20 cloud', ['19:98 cloud']);
  checkNamed('a template', at('template: feature', 11), 'template', '9:14 feature', ['19:121 feature']);
  checkNamed('a gate', at('gates: [ready', 9), 'gate', '29:21 ready', ['28:63 ready']);
  checkNamed('a decision', at('supersedes: one', 13), 'decision', '26:3 one', ['27:22 one']);
  checkNamed('a state', at('status: idea', 9), 'state', '30:23 idea', ['29:46 idea', '22:17 idea']);
  checkNamed('a risk', at('leak:'), 'risk', '24:3 leak', []);

  it('a standard state is defined nowhere', () => {
    const { text, offset } = cursorPlan(at('status: doing', 9));
    const snapshot = snapshotOf(text);
    const name = nameAt(snapshot, file, offset)!;
    assert.equal(definitionIn(snapshot, name), null);
    assert.equal(renameEdits(snapshot, name, 'busy').ok, false);
  });
  it('what a title mentions leads to its definition, and is no reference', () => {
    const { text, offset } = cursorPlan(at('see ATLAS-a1a', 6));
    assert.deepEqual(
      [nameAt(snapshotOf(text), file, offset)?.id, nameAt(snapshotOf(text), file, offset)?.mentioned],
      ['ATLAS-a1a', true],
    );
  });
  for (const [what, marked] of [
    ['a title', at('First')],
    ['a word that is no id', at('title: Build', 9)],
    ['a person that is not there', at('zoe 50%', 1, plan.replace('ana 50%', 'zoe 50%'))],
  ] as const) {
    it(`nothing is named by ${what}`, () => {
      const { text, offset } = cursorPlan(marked);
      assert.equal(nameAt(snapshotOf(text), file, offset), null);
    });
  }
});

function renamed(marked: string, to: string): string {
  const { text, offset } = cursorPlan(marked);
  const snapshot = snapshotOf(text);
  const name = nameAt(snapshot, file, offset);
  assert.ok(name, 'a name');
  const edits = renameEdits(snapshot, name, to);
  assert.ok(edits.ok, edits.ok ? '' : edits.error);
  return applyEdits(text, edits.value.get(file) ?? []);
}

/** The lines that change, `-` before and `+` after. */
function checkRename(what: string, marked: string, to: string, expected: readonly string[]): void {
  it(what, () => {
    const before = cursorPlan(marked).text.split('\n');
    const after = renamed(marked, to).split('\n');
    const changes = [
      ...before.filter((line) => !after.includes(line)).map((line) => `-${line.trim()}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+${line.trim()}`),
    ];
    assert.deepEqual(changes, expected);
  });
}

function checkRefused(what: string, marked: string, to: string, expected: RegExp): void {
  it(what, () => {
    const { text, offset } = cursorPlan(marked);
    const snapshot = snapshotOf(text);
    const edits = renameEdits(snapshot, nameAt(snapshot, file, offset)!, to);
    assert.match(edits.ok ? 'renamed' : edits.error, expected);
  });
}

describe('Rename', () => {
  checkRename('a task leaves its former id, and other ids alone', at('ATLAS-a1a:'), 'ATLAS-z9z', [
    '-ATLAS-a1a:',
    '-ATLAS-b2b: { title: Second, needs: [ATLAS-a1a SS+2d, build], assign: [ben or ana], cost: { cloud: 20 }, template: feature }',
    '-needs: "ATLAS-a1a"',
    '-leak: { affects: [ATLAS-a1a], actions: [ATLAS-b2b], owner: ana }',
    '-goals: { fast: { tasks: [ATLAS-a1a] } }',
    '+ATLAS-z9z:',
    '+was: [ATLAS-a1a]',
    '+ATLAS-b2b: { title: Second, needs: [ATLAS-z9z SS+2d, build], assign: [ben or ana], cost: { cloud: 20 }, template: feature }',
    '+needs: "ATLAS-z9z"',
    '+leak: { affects: [ATLAS-z9z], actions: [ATLAS-b2b], owner: ana }',
    '+goals: { fast: { tasks: [ATLAS-z9z] } }',
  ]);
  checkRename(
    'a task twice keeps both former ids',
    at('ATLAS-b2b: {', 1, plan.replace('title: Second', 'title: Second, was: [old]')),
    'new',
    [
      '-beta: { title: Beta, needs: [ATLAS-b2b FF+1d] }',
      '-ATLAS-b2b: { title: Second, was: [old], needs: [ATLAS-a1a SS+2d, build], assign: [ben or ana], cost: { cloud: 20 }, template: feature }',
      '-leak: { affects: [ATLAS-a1a], actions: [ATLAS-b2b], owner: ana }',
      '+beta: { title: Beta, needs: [new FF+1d] }',
      '+new: { title: Second, was: [old, ATLAS-b2b], needs: [ATLAS-a1a SS+2d, build], assign: [ben or ana], cost: { cloud: 20 }, template: feature }',
      '+leak: { affects: [ATLAS-a1a], actions: [new], owner: ana }',
    ],
  );
  checkRename('a person', at('ana 50%'), 'anna', [
    '-ana: { name: Ana, role: backend, calendar: lab }',
    '-assign: ana 50%',
    '-ATLAS-b2b: { title: Second, needs: [ATLAS-a1a SS+2d, build], assign: [ben or ana], cost: { cloud: 20 }, template: feature }',
    '-leak: { affects: [ATLAS-a1a], actions: [ATLAS-b2b], owner: ana }',
    '-one: { by: ana }',
    '+anna: { name: Ana, role: backend, calendar: lab }',
    '+assign: anna 50%',
    '+ATLAS-b2b: { title: Second, needs: [ATLAS-a1a SS+2d, build], assign: [ben or anna], cost: { cloud: 20 }, template: feature }',
    '+leak: { affects: [ATLAS-a1a], actions: [ATLAS-b2b], owner: anna }',
    '+one: { by: anna }',
  ]);
  checkRename('a state', at('status: idea', 9), 'thought', [
    '-status: idea',
    '-quality: { gates: { ready: { when: { status: idea } } } }',
    '-workflow: { states: { idea: open } }',
    '+status: thought',
    '+quality: { gates: { ready: { when: { status: thought } } } }',
    '+workflow: { states: { thought: open } }',
  ]);
  checkRename('a budget line', at('cost: { cloud', 9), 'hosting', [
    '-budget: { lines: { cloud: { planned: 1k } } }',
    '-ATLAS-b2b: { title: Second, needs: [ATLAS-a1a SS+2d, build], assign: [ben or ana], cost: { cloud: 20 }, template: feature }',
    '+budget: { lines: { hosting: { planned: 1k } } }',
    '+ATLAS-b2b: { title: Second, needs: [ATLAS-a1a SS+2d, build], assign: [ben or ana], cost: { hosting: 20 }, template: feature }',
  ]);
  checkRename(
    'back to the id it had',
    at('ATLAS-a1:', 1, plan.replace('        needs: "', '        was: [old]\n        needs: "')),
    'old',
    ['-ATLAS-a1:', '-was: [old]', '+old:', '+was: [ATLAS-a1]'],
  );
  checkRename('an id that YAML would read as a number is quoted', at('leak:'), '007', [
    '-leak: { affects: [ATLAS-a1a], actions: [ATLAS-b2b], owner: ana }',
    '+"007": { affects: [ATLAS-a1a], actions: [ATLAS-b2b], owner: ana }',
  ]);
  checkRename('to the same changes nothing', at('leak:'), 'leak', []);

  checkRefused('what is no id', at('leak:'), 'a b', /is no id/);
  checkRefused('the id of another task', at('ATLAS-a1a:'), 'build', /already/);
  checkRefused('the id of a milestone', at('ATLAS-a1a:'), 'beta', /already/);
  checkRefused(
    'what another task was',
    at('ATLAS-a1a:', 1, plan.replace('title: Second', 'title: Second, was: [old]')),
    'old',
    /was the id of ATLAS-b2b/,
  );
  checkRefused('broken text', at('ATLAS-a1a:', 1, `${plan}x: [`), 'new', /does not parse/);

  it('keeps every date, every sum and every finding', () => {
    const { text, offset } = cursorPlan(at('ATLAS-a1a:'));
    const after = snapshotOf(renamed(at('ATLAS-a1a:'), 'ATLAS-z9z'));
    const before = snapshotOf(text);
    assert.ok(offset > 0);
    const dates = ({ schedule }: Snapshot): unknown =>
      [...schedule.tasks.values()].map(({ start, finish, totalFloat }) => [start, finish, totalFloat]);
    assert.ok(equal(dates(before), dates(after)));
    assert.equal(after.budget.figures.planned, before.budget.figures.planned);
    assert.deepEqual(
      runRules(after).map(({ rule }) => rule),
      runRules(before).map(({ rule }) => rule),
    );
  });

  it('reaches included files and the private overlay', () => {
    const { inputs } = snapshotOf(`project: { name: A }\nteam:\n  ana: { name: Ana }\n`);
    const files = [
      ...inputs.files,
      { path: 'plan/more.yaml', text: 'tasks:\n  a: { title: A, assign: ana }\n', role: 'included' },
      { path: 'private.yaml', text: 'team:\n  ana: { rate: 90/h }\n', role: 'private' },
    ] as const;
    const edits = renameEdits(analyse({ ...inputs, files }, null), { kind: 'person', id: 'ana' }, 'anna');
    assert.ok(edits.ok);
    assert.deepEqual(
      files.map(({ path, text }) => applyEdits(text, edits.value.get(path) ?? [])),
      [
        'project: { name: A }\nteam:\n  anna: { name: Ana }\n',
        'tasks:\n  a: { title: A, assign: anna }\n',
        'team:\n  anna: { rate: 90/h }\n',
      ],
    );
  });
});
