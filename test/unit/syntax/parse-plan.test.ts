import assert from 'node:assert/strict';
import { printAddress, type Address } from '../../../src/core/model/address';
import { stateOfKind } from '../../../src/core/model/states';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import type { ParsedPlan, PlanFile } from '../../../src/core/syntax/parsed-plan';

function parse(text: string, ...others: readonly PlanFile[]): ParsedPlan {
  return parsePlan([{ path: 'project.yaml', text, role: 'root' }, ...others]);
}

const included = (path: string, text: string): PlanFile => ({ path, text, role: 'included' });
const overlay = (text: string): PlanFile => ({ path: 'project.private.yaml', text, role: 'private' });

/** Rule and text of each problem, with the file where that is not the root. */
function problemsOf(parsed: ParsedPlan): readonly string[] {
  return parsed.problems.map(({ rule, location: { file, range } }) => {
    const text = parsed.files.find(({ path }) => path === file)!.text.slice(range.start, range.end);
    return `${rule} ${JSON.stringify(text)}${file === 'project.yaml' ? '' : ` in ${file}`}`;
  });
}

describe('parse plan', () => {
  describe('what is a plan', () => {
    const cases: readonly (readonly [text: string, isPlan: boolean])[] = [
      ['project: { name: X }', true],
      ['project:\n  name: X\n', true],
      ['\ufeffproject:\r\n  name: X\r\n', true],
      ['project:\n  name:\n', true],
      ['', false],
      ['# nothing\n', false],
      ['project: X', false],
      ['project: [name]', false],
      ['project: { title: X }', false],
      ['- project', false],
      ['name: X\nversion: 1', false],
      ['project:\n  name: X\ntasks: {', true],
      ['project:\n  name: X\n\ttasks:\n  [', true],
      ['other:\n  name: X\nproject: 1\ntasks: {', false],
      ['\u0000\u0001\u0002', false],
      ['p\u0000r\u0000o\u0000', false],
    ];
    for (const [text, isPlan] of cases) {
      it(`${JSON.stringify(text)} is ${isPlan ? 'one' : 'none'}`, () => {
        const parsed = parse(text);
        assert.equal(parsed.isPlan, isPlan);
        if (!isPlan) assert.deepEqual([parsed.problems, parsed.broken], [[], false]);
      });
    }
  });

  it('gives every default to a plan that says nothing', () => {
    const { plan } = parse('project: { name: X }\ntasks: { A: { title: A } }');
    assert.equal(plan.project.currency, 'EUR');
    assert.equal(plan.project.hoursPerDay, 8);
    assert.deepEqual(
      plan.calendar.week?.map((day) => day.length),
      [2, 2, 2, 2, 2, 0, 0],
    );
    assert.equal(plan.tasks.get('A')!.status, 'todo');
    assert.equal(plan.tasks.get('A')!.priority, 'medium');
  });

  it('reads scalars by their source text', () => {
    const { plan } = parse(
      'project: { name: 1.10 }\ntasks:\n  007: { title: on, labels: [NO, 1e3, ~, 0x1F, 12e4567] }\n  1.10: { title: 1_000 }\n  1.1: { title: x }\n',
    );
    assert.equal(plan.project.name, '1.10');
    assert.deepEqual([...plan.tasks.keys()], ['007', '1.10', '1.1']);
    assert.deepEqual(plan.tasks.get('007')!.labels, ['NO', '1e3', '~', '0x1F', '12e4567']);
  });

  it('nests tasks, parents before children', () => {
    const { plan } = parse(
      'project: { name: X }\ntasks: { p: { title: P, tasks: { a: { title: A }, q: { title: Q, tasks: { b: { title: B } } } } } }',
    );
    assert.deepEqual([...plan.tasks.keys()], ['p', 'a', 'q', 'b']);
    assert.deepEqual(plan.tasks.get('p')!.children, ['a', 'q']);
    assert.equal(plan.tasks.get('b')!.parent, 'q');
  });

  it('lets the states of the workflow stand for those of their kind', () => {
    const { plan } = parse(
      'project: { name: X }\nworkflow: { states: { later: open, cooking: { kind: active, limit: 3 } } }\ntasks: { A: { title: A } }',
    );
    assert.deepEqual(
      [...plan.workflow.states.keys()],
      ['later', 'cooking', 'review', 'done', 'blocked', 'dropped'],
    );
    assert.equal(plan.tasks.get('A')!.status, 'later');
    assert.equal(stateOfKind(plan, 'active'), 'cooking');
  });

  it('keeps hostile keys apart from prototypes', () => {
    const { plan } = parse(
      'project: { name: X, __proto__: { polluted: 1 } }\ntasks: { __proto__: { title: P }, toString: { title: T } }\nrates: { __proto__: 9/h, constructor: 8/h }',
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.deepEqual([...plan.tasks.keys()], ['__proto__', 'toString']);
    assert.deepEqual([...plan.rates.keys()], ['__proto__', 'constructor']);
  });

  describe('several files', () => {
    const root =
      'project: { name: X }\ntasks: { A: { title: A } }\nbudget: { total: 10k, lines: { a: { planned: 1k } } }\nrates: { dev: 90/h }\nteam: { ana: { role: dev, rate: 80/h } }\n';
    it('joins the sections of included files', () => {
      const parsed = parse(
        root,
        included(
          'plan/b.yaml',
          'tasks: { B: { title: B, needs: A } }\nbudget: { lines: { b: { planned: 2k } } }\n',
        ),
      );
      assert.deepEqual(problemsOf(parsed), []);
      assert.deepEqual([...parsed.plan.tasks.keys()], ['A', 'B']);
      assert.deepEqual([...parsed.plan.budget.lines.keys()], ['a', 'b']);
      assert.equal(parsed.locate(['task', 'B', 'needs'], 'value')!.file, 'plan/b.yaml');
    });
    it('reports what two files define, and keeps the first', () => {
      const parsed = parse(
        root,
        included(
          'b.yaml',
          'tasks: { A: { title: Other } }\nbudget: { total: 1 }\nteam: { ana: { name: Other } }\nproject: { name: Y }\nefort: 1\n',
        ),
      );
      assert.deepEqual(problemsOf(parsed), [
        'syntax/duplicate-id "A" in b.yaml',
        'syntax/unknown-key "project" in b.yaml',
        'syntax/duplicate-key "total" in b.yaml',
        'syntax/duplicate-id "ana" in b.yaml',
        'syntax/unknown-key "efort" in b.yaml',
      ]);
      assert.equal(parsed.problems[0]!.related[0]!.location.file, 'project.yaml');
      assert.equal(parsed.plan.tasks.get('A')!.title, 'A');
      assert.equal(parsed.plan.team.get('ana')!.name, 'ana');
    });
    it('lays the private overlay over rates and budget', () => {
      const parsed = parse(
        root,
        overlay('rates: { dev: 95/h }\nteam: { ana: { rate: 120/h } }\nbudget: { total: 20k }\n'),
      );
      assert.deepEqual(problemsOf(parsed), []);
      assert.equal(parsed.plan.privateUsed, true);
      assert.equal(parsed.plan.rates.get('dev')!.money.amount.digits, 95);
      assert.equal(parsed.plan.team.get('ana')!.rates[0]!.rate.money.amount.digits, 120);
      assert.equal(parsed.plan.team.get('ana')!.role, 'dev');
      assert.equal(parsed.plan.budget.total!.amount.digits, 20);
      assert.equal(parsed.plan.budget.lines.size, 1);
      assert.equal(parse(root, overlay('')).plan.privateUsed, false);
    });
    it('puts what the overlay may not say at its line', () => {
      const parsed = parse(root, overlay('tasks: { A: { title: Mine } }\nteam: { ana: { name: Mine } }\n'));
      assert.deepEqual(problemsOf(parsed), [
        'syntax/unknown-key "tasks" in project.private.yaml',
        'syntax/unknown-key "name" in project.private.yaml',
      ]);
    });
  });

  describe('addresses', () => {
    const text = `project: { name: X }
tasks:
  p:
    title: P
    tasks:
      A: { title: A, needs: [B, C], assign: ana }
milestones: { m: { due: 2026-03-01, needs: [x x x, A] } }
`;
    const parsed = parse(text);
    const cases: readonly (readonly [address: Address, key: string | null, value: string | null])[] = [
      [['task', 'A'], 'A', '{ title: A, needs: [B, C], assign: ana }'],
      [['task', 'A', 'title'], 'title', 'A'],
      [['task', 'A', 'needs', 1], 'C', 'C'],
      [['task', 'A', 'assign', 0], 'ana', 'ana'],
      [['task', 'A', 'effort'], 'A', 'A'],
      [['task', 'p', 'title'], 'title', 'P'],
      [['task', 'nobody', 'title'], 'tasks', 'tasks'],
      [['milestones', 'm', 'due'], 'due', '2026-03-01'],
      [['milestones', 'm', 'needs', 0], 'A', 'A'],
      [['milestones', 'n', 'due'], 'milestones', 'milestones'],
      [['budget', 'total'], null, null],
      [['project', 'name'], 'name', 'X'],
    ];
    for (const [address, key, value] of cases) {
      it(`locate ${printAddress(address)}`, () => {
        const read = (part: 'key' | 'value'): string | null => {
          const location = parsed.locate(address, part);
          return location && text.slice(location.range.start, location.range.end);
        };
        assert.deepEqual([read('key'), read('value')], [key, value]);
      });
    }
    const places: readonly (readonly [words: string, address: string | null])[] = [
      ['name: X', '/project/name'],
      ['X }', '/project/name'],
      ['A: {', '/task/A'],
      ['needs: [B', '/task/A/needs'],
      ['C], assign', '/task/A/needs/1'],
      ['A] }', '/milestones/m/needs/0'],
      ['x x x', '/milestones/m/needs'],
      ['due', '/milestones/m/due'],
    ];
    for (const [words, address] of places) {
      it(`at «${words}» stands ${address}`, () => {
        const found = parsed.addressAt('project.yaml', text.indexOf(words));
        assert.equal(found && printAddress(found), address);
      });
    }
    it('no address stands outside of the tree', () => {
      assert.equal(parsed.addressAt('project.yaml', text.length), null);
      assert.equal(parsed.addressAt('other.yaml', 0), null);
    });
  });
});
