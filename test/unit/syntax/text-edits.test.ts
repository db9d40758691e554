import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import type { Address } from '../../../src/core/model/address';
import type { PlanEdit, PlanValue } from '../../../src/core/model/plan-edit';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

const set = (address: Address, value: PlanValue): PlanEdit => ({ kind: 'set', address, value });
const remove = (...address: Address): PlanEdit => ({ kind: 'remove', address });
const append = (address: Address, value: PlanValue): PlanEdit => ({ kind: 'append', address, value });
const rename = (address: Address, key: string): PlanEdit => ({ kind: 'rename', address, key });
const insert = (address: Address, key: string, value: PlanValue, after: string | null = null): PlanEdit => ({
  kind: 'insert',
  address,
  key,
  value,
  after,
});

const head = 'project: { name: X }\n';

function edited(text: string, edits: readonly PlanEdit[]): string {
  const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  const found = textEdits(parsed, edits);
  if (!found.ok) return `refused: ${found.error}`;
  return applyEdits(text, found.value.get('project.yaml') ?? []);
}

/** `before` and `after` are what stands below the project's head. */
function checkEdit(before: string, edits: PlanEdit | readonly PlanEdit[], after: string): void {
  const list = Array.isArray(edits) ? (edits as readonly PlanEdit[]) : [edits as PlanEdit];
  const result = edited(head + before, list);
  assert.equal(result.startsWith(head) ? result.slice(head.length) : result, after);
}

describe('text edits', () => {
  describe('set', () => {
    it('replaces a value and nothing else', () => {
      checkEdit(
        'tasks:\n  A:\n    title: Login # first\n    effort: 3d   # guess\n',
        set(['task', 'A', 'effort'], '5d'),
        'tasks:\n  A:\n    title: Login # first\n    effort: 5d   # guess\n',
      );
    });
    it('keeps the quotes that stood there', () => {
      checkEdit(
        'tasks: { A: { title: "Login" } }\n',
        set(['task', 'A', 'title'], 'Log in'),
        'tasks: { A: { title: "Log in" } }\n',
      );
      checkEdit(
        "tasks: { A: { title: 'Login' } }\n",
        set(['task', 'A', 'title'], "Ana's"),
        "tasks: { A: { title: 'Ana''s' } }\n",
      );
    });
    it('adds a key after its siblings, as they are indented', () => {
      checkEdit(
        'tasks:\n    A:\n        title: Login\n    B: {title: Logout}\n',
        set(['task', 'A', 'status'], 'doing'),
        'tasks:\n    A:\n        title: Login\n        status: doing\n    B: {title: Logout}\n',
      );
    });
    it('adds a key to braces', () => {
      checkEdit(
        'tasks:\n  A: { title: Login }\n',
        set(['task', 'A', 'status'], 'doing'),
        'tasks:\n  A: { title: Login, status: doing }\n',
      );
      checkEdit(
        'tasks:\n  A: {\n    title: Login, # c\n  }\n',
        set(['task', 'A', 'status'], 'doing'),
        'tasks:\n  A: {\n    title: Login, status: doing, # c\n  }\n',
      );
    });
    it('fills a key without a value, and an item that is only an id', () => {
      checkEdit(
        'tasks:\n  A:\n    title: # todo\n',
        set(['task', 'A', 'title'], 'Login'),
        'tasks:\n  A:\n    title: Login # todo\n',
      );
      checkEdit(
        'tasks:\n  A:\n  B:\n',
        set(['task', 'A', 'title'], 'Login'),
        'tasks:\n  A:\n    title: Login\n  B:\n',
      );
      checkEdit(
        'tasks:\n  A: {} # soon\n',
        set(['task', 'A', 'title'], 'Login'),
        'tasks:\n  A: # soon\n    title: Login\n',
      );
    });
    it('creates missing parents and sections', () => {
      checkEdit(
        'risks:\n  r:\n    title: R\n',
        set(['risks', 'r', 'impact', 'cost'], '20k'),
        'risks:\n  r:\n    title: R\n    impact:\n      cost: 20k\n',
      );
      checkEdit(
        'tasks:\n  A:\n    title: A\n',
        set(['budget', 'total'], '20k'),
        'tasks:\n  A:\n    title: A\nbudget:\n  total: 20k\n',
      );
      checkEdit(
        'tasks:\n  A:\n    title: A',
        set(['team', 'ana', 'name'], 'Ana'),
        'team:\n  ana:\n    name: Ana\ntasks:\n  A:\n    title: A',
      );
    });
    it('writes two values of one item', () => {
      checkEdit(
        'tasks:\n  A: { title: A }\n  B:\n    title: B\n',
        [
          set(['task', 'A', 'status'], 'done'),
          set(['task', 'A', 'finished'], '2026-03-01'),
          set(['task', 'B', 'status'], 'done'),
          set(['task', 'B', 'finished'], '2026-03-01'),
        ],
        'tasks:\n  A: { title: A, status: done, finished: 2026-03-01 }\n  B:\n    title: B\n    status: done\n    finished: 2026-03-01\n',
      );
    });
    it('quotes what another reader would see as something else', () => {
      for (const word of [
        'on',
        'NO',
        '1e3',
        '1.10',
        '007',
        '13:00',
        '~',
        '0x1F',
        '12_000',
        'null',
        '.5',
        '=',
        '',
      ]) {
        checkEdit(
          'tasks: { A: { title: x } }\n',
          set(['task', 'A', 'title'], word),
          `tasks: { A: { title: "${word}" } }\n`,
        );
      }
      for (const word of [
        '5d',
        '2026-03-01',
        '8',
        '3.5',
        '40%',
        '-2',
        'a b',
        'mon-fri 08:00-12:00',
        '2026-03-01 13:00',
      ]) {
        checkEdit(
          'tasks: { A: { title: x } }\n',
          set(['task', 'A', 'title'], word),
          `tasks: { A: { title: ${word} } }\n`,
        );
      }
    });
    it('writes texts of several lines as a block where it may', () => {
      checkEdit(
        'tasks:\n  A:\n    title: A\n',
        set(['task', 'A', 'notes'], 'one\n\n  two\n'),
        'tasks:\n  A:\n    title: A\n    notes: |\n      one\n\n        two\n',
      );
      checkEdit(
        'tasks:\n  A: { title: A }\n',
        set(['task', 'A', 'notes'], 'one\ntwo'),
        'tasks:\n  A: { title: A, notes: "one\\ntwo" }\n',
      );
      checkEdit(
        'tasks:\n  A:\n    notes: |\n      one\n\n    title: A\n',
        set(['task', 'A', 'notes'], 'two'),
        'tasks:\n  A:\n    notes: two\n\n    title: A\n',
      );
    });
    it('writes over a list of lines', () => {
      checkEdit(
        'tasks:\n  A:\n    needs: # these\n      - B\n      - C\n    title: A\n',
        set(['task', 'A', 'needs'], ['D']),
        'tasks:\n  A:\n    needs: [D] # these\n    title: A\n',
      );
    });
    it('sets an element of a list, and a single value as its first', () => {
      checkEdit(
        'tasks: { A: { needs: [B, C] } }\n',
        set(['task', 'A', 'needs', 1], 'D SS+2d'),
        'tasks: { A: { needs: [B, D SS+2d] } }\n',
      );
      checkEdit(
        'tasks: { A: { needs: B } }\n',
        set(['task', 'A', 'needs', 0], 'D'),
        'tasks: { A: { needs: D } }\n',
      );
    });
    it('counts the elements that could be read', () => {
      checkEdit(
        'tasks: { A: { needs: [?!, C] } }\n',
        set(['task', 'A', 'needs', 0], 'D'),
        'tasks: { A: { needs: [?!, D] } }\n',
      );
    });
    it('keeps the line ends of the file', () => {
      const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
      assert.equal(
        edited(crlf(`${head}tasks:\n  A:\n    title: A\n`), [
          set(['task', 'A', 'status'], 'done'),
          set(['task', 'A', 'notes'], 'a\nb\n'),
        ]),
        crlf(`${head}tasks:\n  A:\n    title: A\n    status: done\n    notes: |\n      a\n      b\n`),
      );
    });
  });

  describe('append', () => {
    it('goes to the end of lists of any form', () => {
      checkEdit(
        'tasks: { A: { needs: [B] } }\n',
        append(['task', 'A', 'needs'], 'C'),
        'tasks: { A: { needs: [B, C] } }\n',
      );
      checkEdit(
        'tasks: { A: { needs: [] } }\n',
        append(['task', 'A', 'needs'], 'C'),
        'tasks: { A: { needs: [C] } }\n',
      );
      checkEdit(
        'tasks: { A: { needs: B } }\n',
        append(['task', 'A', 'needs'], 'C'),
        'tasks: { A: { needs: [B, C] } }\n',
      );
      checkEdit(
        'tasks: { A: { title: A } }\n',
        append(['task', 'A', 'needs'], 'C'),
        'tasks: { A: { title: A, needs: [C] } }\n',
      );
      checkEdit(
        'tasks:\n  A:\n    needs:\n    - B # b\n',
        append(['task', 'A', 'needs'], 'C'),
        'tasks:\n  A:\n    needs:\n    - B # b\n    - C\n',
      );
    });
  });

  describe('remove', () => {
    it('takes lines out, with the comment at their end', () => {
      checkEdit(
        'tasks:\n  A:\n    title: A\n    effort: 3d # c\n    # own line\n  B:\n    title: B\n',
        remove('task', 'A', 'effort'),
        'tasks:\n  A:\n    title: A\n    # own line\n  B:\n    title: B\n',
      );
      checkEdit(
        'tasks:\n  A:\n    title: A\n  B:\n    title: B',
        remove('task', 'B'),
        'tasks:\n  A:\n    title: A',
      );
    });
    it('takes elements out of brackets and braces', () => {
      checkEdit(
        'tasks: { A: { needs: [B, C, D] } }\n',
        remove('task', 'A', 'needs', 1),
        'tasks: { A: { needs: [B, D] } }\n',
      );
      checkEdit(
        'tasks: { A: { needs: [B, C] } }\n',
        remove('task', 'A', 'needs', 1),
        'tasks: { A: { needs: [B] } }\n',
      );
      checkEdit(
        'tasks: { A: { title: A, needs: B } }\n',
        remove('task', 'A', 'needs', 0),
        'tasks: { A: { title: A } }\n',
      );
    });
  });

  describe('rename', () => {
    it('changes a key in place', () => {
      checkEdit(
        'tasks:\n  A: { titel: A }\n',
        rename(['task', 'A', 'titel'], 'title'),
        'tasks:\n  A: { title: A }\n',
      );
      checkEdit(
        'tasks:\n  A: { title: A }\n  B: {}\n',
        rename(['task', 'A'], 'B'),
        'refused: B is already an id of the plan',
      );
    });
  });

  describe('insert', () => {
    it('goes between siblings by random tail', () => {
      const tasks = 'tasks:\n  X-b1b:\n    title: B\n\n  # about d\n  X-d1d:\n    title: D\n';
      checkEdit(
        tasks,
        insert(['tasks'], 'X-c1c', { title: 'C', needs: ['X-b1b'] }),
        'tasks:\n  X-b1b:\n    title: B\n  X-c1c:\n    title: C\n    needs: [X-b1b]\n\n  # about d\n  X-d1d:\n    title: D\n',
      );
      checkEdit(
        'tasks:\n  X-b1b: { title: B }\n',
        insert(['tasks'], 'X-z1z', { title: 'Z' }),
        'tasks:\n  X-b1b: { title: B }\n  X-z1z: { title: Z }\n',
      );
      checkEdit(
        'tasks:\n  X-f1f: { title: F }\n',
        insert(['tasks'], 'X-c1c', { title: 'C' }),
        'tasks:\n  X-c1c: { title: C }\n  X-f1f: { title: F }\n',
      );
    });
    it('follows the sibling it is told to', () => {
      checkEdit(
        'tasks:\n  a: { title: A }\n  b: { title: B }\n',
        insert(['tasks'], 'c', { title: 'C' }, 'a'),
        'tasks:\n  a: { title: A }\n  c: { title: C }\n  b: { title: B }\n',
      );
    });
    it('fills a section that is empty', () => {
      checkEdit('tasks:\n', insert(['tasks'], 'a', { title: 'A' }), 'tasks:\n  a:\n    title: A\n');
      checkEdit('tasks: {}\n', insert(['tasks'], 'a', { title: 'A' }), 'tasks:\n  a:\n    title: A\n');
      checkEdit('', insert(['tasks'], 'a', { title: 'A' }), 'tasks:\n  a:\n    title: A\n');
      checkEdit(
        'tasks:\n  p:\n    title: P\n',
        insert(['task', 'p', 'tasks'], 'a', { title: 'A' }),
        'tasks:\n  p:\n    title: P\n    tasks:\n      a:\n        title: A\n',
      );
    });
  });

  describe('quote', () => {
    const quote: PlanEdit = { kind: 'quote', problem: 0 };
    it('takes in all that was meant', () => {
      checkEdit(
        'tasks: { A: { title: Login, logout } }\n',
        quote,
        'tasks: { A: { title: "Login, logout" } }\n',
      );
      checkEdit('tasks:\n  A:\n    title: Fix #12 now\n', quote, 'tasks:\n  A:\n    title: "Fix #12 now"\n');
      checkEdit('tasks:\n  A:\n    title: !urgent fix\n', quote, 'tasks:\n  A:\n    title: "!urgent fix"\n');
      checkEdit(
        'tasks:\n  A:\n    title: A\n    paths: [*.ts]\n',
        quote,
        'tasks:\n  A:\n    title: A\n    paths: ["*.ts"]\n',
      );
      checkEdit(
        'tasks:\n  A:\n    title: &co and more\n',
        quote,
        'tasks:\n  A:\n    title: "&co and more"\n',
      );
      checkEdit(
        'tasks:\n  A:\n    title: Fix: the login # c\n',
        quote,
        'tasks:\n  A:\n    title: "Fix: the login" # c\n',
      );
      checkEdit(
        'tasks:\n  A:\n    title: A\n    assign: @ana\n',
        quote,
        'tasks:\n  A:\n    title: A\n    assign: "@ana"\n',
      );
    });
  });

  it('refuses what an alias repeats elsewhere', () => {
    checkEdit(
      'tasks:\n  A: &a { title: A }\n  B: { <<: *a, effort: 1d }\n',
      set(['task', 'A', 'title'], 'Z'),
      'refused: The value is repeated elsewhere by the alias *a',
    );
  });
  it('refuses to edit broken YAML', () => {
    checkEdit(
      'tasks:\n  A: {\n',
      set(['task', 'A', 'title'], 'Z'),
      'refused: The text is broken YAML; it must be mended first',
    );
  });
});
