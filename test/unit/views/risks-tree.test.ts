/** The risks in the sidebar: by exposure or in groups, and how many ask for something today. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { inEnglish } from '../../../src/core/base/translate';
import { trees } from '../../../src/core/views/trees/index';
import { logOf } from '../history/log-of';
import { checkTree, every, explain, present, snapshotOf } from './support/present-tree';

const hashOf = (n: number): string => String(n).padStart(40, '0');

describe('Risks', () => {
  it('stand by exposure, with what is over folded', () => {
    checkTree(
      'risks',
      `
project: { name: A, start: 2026-05-04, currency: EUR }
team: { ana: { name: Ana } }
tasks: { a: { title: One, duration: 5d } }
risks:
  small: { title: Small, probability: 10%, impact: { cost: 1k }, owner: ana, review: 2026-06-01 }
  large: { title: Large, probability: 60%, impact: { cost: 50k, schedule: 15d }, owner: ana, review: 2026-06-01 }
  late: { title: Forgotten, probability: 20%, impact: { cost: 2k }, owner: ana, review: 2026-04-27 }
  gone: { title: Gone, probability: 20%, impact: { cost: 2k }, status: closed }
`,
      `
(warning) Large | 30.0k, 9 d
! (shield) Forgotten | review overdue
(shield) Small | 100
(pass-filled) 1 over
  (shield) Gone | closed
`,
    );
  });

  const register = `project: { name: A, start: 2026-05-04, currency: EUR }
team: { ana: { name: Ana } }
risks:
  a: { title: First, probability: 50%, impact: { cost: 10k }, owner: ana, review: 2026-05-04 }
  b: { title: Second, probability: 50%, impact: { cost: 20k }, review: 2026-05-05, status: watching }
  c: { title: Third, probability: 50%, impact: { cost: 4k }, owner: board, review: 2026-05-12 }
  d: { title: Fourth, owner: ana, review: 2026-07-01 }
  e: { title: Fifth }
  f: { title: Sixth, review: 2026-04-01, status: closed }
`;
  const groups = (groupRisksBy: 'owner' | 'state' | 'review'): readonly string[] =>
    present('risks', snapshotOf(register), { groupRisksBy }).nodes.map(
      ({ label, description, children }) =>
        `${label} (${description}): ${children.map((row) => row.label).join(', ')}`,
    );

  it('are grouped by owner, those of nobody first', () =>
    assert.deepEqual(groups('owner'), [
      'Nobody (2, 10.0k): Second, Fifth',
      'Ana (2, 5.0k): First, Fourth',
      'board (1, 2.0k): Third',
      '1 over (): Sixth',
    ]));

  it('are grouped by state', () =>
    assert.deepEqual(groups('state'), [
      'Open (4, 7.0k): First, Third, Fourth, Fifth',
      'Watching (1, 10.0k): Second',
      '1 over (): Sixth',
    ]));

  it('are grouped by when they are to be looked at', () =>
    assert.deepEqual(groups('review'), [
      'Due (1, 5.0k): First',
      'Within a week (1, 10.0k): Second',
      'Within four weeks (1, 2.0k): Third',
      'Later (1): Fourth',
      'No date (1): Fifth',
      '1 over (): Sixth',
    ]));

  it('are followed by what the code suggests, folded, with the reason where the pointer rests', () => {
    const done = 'project: { name: A }\ntasks: { a-1: { title: One, effort: 1d, status: done } }\n';
    const first = snapshotOf(done);
    const reminders = [{ path: 'src/a.ts', line: 3, text: '// TODO a-1: *later*' }];
    const snapshot = analyse({ ...first.inputs, reminders }, first);
    const { nodes, description, message } = present('risks', snapshot);
    assert.deepEqual([description, message], ['', null]);
    assert.deepEqual(
      every(nodes).map((node) => [node.label, node.description, node.context, node.expanded]),
      [
        ['1 candidate', 'from the code', 'group', false],
        [
          'One is not as done as it says',
          '1 line marked as unfinished names it: src/a.ts:3',
          'risk.candidate',
          false,
        ],
      ],
    );
    assert.match(explain(snapshot, every(nodes)[1]!), /Affects One\n\nA candidate: it stands in no figure/);
  });

  it('have the commits below them that changed their files', () => {
    const text = `project: { name: A, start: 2026-05-04 }
tasks: { a: { title: One, effort: 1d, paths: [src] } }
risks: { r: { title: Slow, affects: a } }
`;
    const log = logOf([{ hash: hashOf(2), message: 'Speed it up', day: '2026-05-02' }, { hash: hashOf(1) }]);
    const change = { paths: ['src/a.ts'], added: null, removed: null, more: false };
    const first = snapshotOf(text, log);
    const changes = new Map([[hashOf(2), change]]);
    const [risk] = present('risks', analyse({ ...first.inputs, changes }, first)).nodes;
    assert.deepEqual(
      risk!.children.map(({ label, description, context }) => [label, description, context]),
      [['Speed it up', 'Ana, 2 May', 'commit']],
    );
    assert.deepEqual(present('risks', first).nodes[0]!.children, []);
  });

  it('ask for something today where a review is due', () => {
    const tree = trees.find(({ id }) => id === 'risks')!;
    const badge = (text: string): unknown => tree.badge?.(snapshotOf(text), { translate: inEnglish });
    assert.deepEqual(badge(register), { count: 1, tooltip: '1 risk to review' });
    assert.deepEqual(badge(register.replace('2026-05-05', '2026-05-03')), {
      count: 2,
      tooltip: '2 risks to review',
    });
    assert.equal(badge('project: { name: A }'), null);
  });

  it('are told as a sum beside the title', () => {
    const text =
      'project: { name: A }\nrisks:\n  a: { title: A, probability: 50%, impact: { cost: 10k } }\n  b: { title: B }\n';
    assert.equal(present('risks', snapshotOf(text)).description, '5.0k, 2 open');
    assert.equal(
      present('risks', snapshotOf('project: { name: A }')).message,
      'The plan names no risks yet.',
    );
  });
});
