/** Plans that cannot be kept: a finding names every task involved, and the rest has its dates. */
import assert from 'node:assert/strict';
import { monday } from './support/atlas';
import { folders, runCli } from './support/run-cli';

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly address: string | null;
  readonly related: readonly { readonly message: string; readonly line: number }[];
}

interface Case {
  readonly it: string;
  readonly tasks: string;
  readonly more?: string;
  /** Rule, and what the message says. */
  readonly finds: readonly (readonly [rule: string, message: RegExp])[];
  /** Why each has no dates. */
  readonly without: Readonly<Record<string, string>>;
}

const people = `team:
  ana: { name: Ana, capacity: 0% }
  ben: { name: Ben, away: 2000-01-01..9999-12-31 }
  cay: { name: Cay }
calendars: { never: { week: mon 08:00-12:00, closed: 1900-01-01..9999-12-31 } }
`;

const cases: readonly Case[] = [
  {
    it: 'a circle of links, with what waits for it',
    tasks: `
  A: { title: A, effort: 1d, needs: C }
  B: { title: B, effort: 1d, needs: A }
  C: { title: C, effort: 1d, needs: [B, fine] }
  D: { title: D, effort: 1d, needs: C }`,
    finds: [
      ['schedule/cycle', /^3 tasks wait for each other: A → B → C → A\.$/],
      ['schedule/undated-predecessor', /^D has no dates: it waits for C, which has none\.$/],
    ],
    without: { A: 'cycle', B: 'cycle', C: 'cycle', D: 'waits' },
  },
  {
    it: 'a circle through phases and a milestone',
    tasks: `
  P: { title: P, tasks: { A: { title: A, effort: 1d, needs: M } } }
  Q: { title: Q, needs: P, tasks: { B: { title: B, effort: 1d } } }`,
    more: 'milestones: { M: { title: M, needs: Q } }\n',
    finds: [['schedule/cycle', /^5 tasks wait for each other: P → Q → B → Q → M → A → P\.$/]],
    without: { P: 'cycle', A: 'cycle', Q: 'cycle', B: 'cycle' },
  },
  {
    it: 'a ring of a thousand tasks, named with all of them',
    tasks: Array.from(
      { length: 1000 },
      (_, i) => `\n  R${i}: { title: R, effort: 1d, needs: R${(i + 999) % 1000} }`,
    ).join(''),
    finds: [
      ['schedule/cycle', /^1000 tasks wait for each other: R0 → R1 → R2 → R3 → 995 more → R999 → R0\.$/],
    ],
    without: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`R${i}`, 'cycle'])),
  },
  {
    it: 'constraints that contradict each other, and one that logic breaks',
    tasks: `
  A: { title: A, effort: 3d, start: not-before 2026-03-02, finish: not-after 2026-02-02 }
  B: { title: B, effort: 3d, needs: A, start: on 2026-01-06 }`,
    finds: [
      [
        'schedule/finish-before-start',
        /^A may start 2026-03-02 at the earliest, after its finish 2026-02-02\.$/,
      ],
      [
        'schedule/constraint-broken',
        /^A is to finish by 2026-02-02; its work allows 2026-03-04 at the earliest\.$/,
      ],
      ['schedule/constraint-broken', /^B is to start on 2026-01-06; A allows 2026-03-05 at the earliest\.$/],
    ],
    without: {},
  },
  {
    it: 'no capacity, nobody ever there, a calendar without hours',
    tasks: `
  A: { title: A, effort: 1d, assign: ana }
  B: { title: B, effort: 1d, assign: ben }
  C: { title: C, effort: 1d, assign: cay, calendar: never }
  D: { title: D, effort: 1d, calendar: never }
  E: { title: E, effort: 1d, assign: cay, needs: [A, B, C, D] }`,
    finds: [
      ['schedule/no-working-time', /^A has no dates: Ana has no capacity for it\.$/],
      ['schedule/no-working-time', /^B has no dates: Ben never works when its calendar does\.$/],
      ['schedule/no-working-time', /^C has no dates: Cay never works when its calendar does\.$/],
      ['schedule/no-working-time', /^D has no dates: its calendar has no working time\.$/],
      ['schedule/undated-predecessor', /^E has no dates: it waits for A, which has none\.$/],
    ],
    without: {
      A: 'no-working-time',
      B: 'no-working-time',
      C: 'no-working-time',
      D: 'no-working-time',
      E: 'waits',
    },
  },
  {
    it: 'work, lags and delays that lead out of all time',
    tasks: `
  A: { title: A, duration: 9999999w, assign: cay }
  B: { title: B, effort: 5d, start: not-before 9999-12-31 }
  C: { title: C, effort: 1d, needs: fine FS+9999999d }
  D: { title: D, effort: 1d, needs: fine FS+9999999ed }
  E: { title: E, effort: 1d, needs: fine FF+9999999ed }
  F: { title: F, effort: 1d, needs: fine, delay: 9999999d }
  G: { title: G, needs: fine FS+9999999ed }
  H: { title: H, effort: 1d, needs: fine FS-9999999d }
  I: { title: I, effort: 1d, needs: fine FS-9999999ed, deadline: 9999-12-31 }
  J: { title: J, effort: 1d, start: not-before 9999-12-31, finish: on 1900-01-01 }
  K: { title: K, effort: 1d, needs: fine SS+1000000% }`,
    more: 'milestones: { M: { title: M, needs: [C, D, E], due: 9999-12-31 } }\n',
    finds: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(
      (id) =>
        [
          'schedule/no-working-time',
          new RegExp(`^${id} has no dates: it would end after the year 9999\\.$`),
        ] as const,
    ),
    without: Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => [id, 'no-working-time'])),
  },
  {
    it: 'a duration of a thousand million, which no plan can mean',
    tasks: `
  A: { title: A, effort: 1000000000d }
  B: { title: B, duration: 1000000000d, needs: A }`,
    finds: [
      ['syntax/bad-value', /^effort of A: «1000000000d» is not a duration/],
      ['syntax/bad-value', /^duration of B: «1000000000d» is not a duration/],
    ],
    without: {},
  },
];

describe('Impossible plans', () => {
  const { make } = folders();
  for (const { it: name, tasks, more = '', finds, without } of cases) {
    it(name, async () => {
      const text = `project: { name: No, start: 2026-01-05, timezone: UTC }\n${people}${more}tasks:${tasks}\n  fine: { title: Fine, effort: 2d, assign: cay }\n`;
      const cwd = make({ 'project.yaml': text });
      const check = await runCli(['check', '--json', ...monday], { cwd });
      assert.deepEqual([check.stderr, check.code], ['', 1]);
      const { findings } = JSON.parse(check.stdout) as { findings: readonly Finding[] };
      const left = [...findings];
      for (const [rule, message] of finds) {
        const at = left.findIndex((finding) => finding.rule === rule && message.test(finding.message));
        assert.ok(at >= 0, `${rule} ${message.source}\n${findings.map((one) => one.message).join('\n')}`);
        left.splice(at, 1);
      }
      assert.deepEqual(
        left.filter(({ rule }) => finds.some(([expected]) => expected === rule)),
        [],
      );
      const said = findings.flatMap(({ message, related }) => [
        message,
        ...related.map((one) => one.message),
      ]);
      const named = new Set(said.flatMap((sentence) => sentence.match(/\w+/g) ?? []));
      assert.deepEqual(
        Object.keys(without).filter((id) => !named.has(id)),
        [],
      );
      const schedule = await runCli(['schedule', '--json', ...monday], { cwd });
      const { tasks: dated } = JSON.parse(schedule.stdout) as {
        tasks: readonly { id: string; start: string | null; unscheduled: { kind: string } | null }[];
      };
      const reasons = dated.flatMap(({ id, start, unscheduled }) => {
        assert.equal(start === null, unscheduled !== null, id);
        return unscheduled ? [[id, unscheduled.kind] as const] : [];
      });
      assert.deepEqual(Object.fromEntries(reasons), without);
      assert.equal(dated.at(-1)!.start, '2026-01-05T08:00');
    });
  }
});
