/** What two sides did to one plan, and the one text that holds both; disputes marked as git would. */
import assert from 'node:assert/strict';
import { mergePlans, usualMarks, type MergedPlan } from '../../../../src/core/syntax/merge/merge-plans';

const base = `# The plan of Atlas
project: { name: Atlas }

tasks:
  build: # the first phase
    title: Build
    tasks:
      # the hard one
      A-b1: # since March
        title: Session tokens
        effort: 5d # guess
        assign: [ana]
        needs: A-z1
        notes: |
          one

          two

      A-m1: { title: Login form, effort: 2d, labels: [ui] }
  ship:
    title: Ship
    tasks:
      A-z1: { title: Pack, effort: 1d }
# the end
`;

type Change = readonly [from: string, to: string];

function edited(text: string, changes: readonly Change[]): string {
  let now = text;
  for (const [from, to] of changes) {
    assert.ok(now.includes(from), `${JSON.stringify(from)} is not in the text`);
    now = now.replace(from, () => to);
  }
  return now;
}

const merge = (ours: readonly Change[], theirs: readonly Change[], from = base): MergedPlan =>
  mergePlans({ base: from, ours: edited(from, ours), theirs: edited(from, theirs) });

/** @param expected the changes of the base that the merged text has */
function checkClean(
  ours: readonly Change[],
  theirs: readonly Change[],
  expected: readonly Change[] = [...ours, ...theirs],
  from = base,
): void {
  const merged = merge(ours, theirs, from);
  assert.equal(merged.text, edited(from, expected));
  assert.deepEqual([merged.conflicts, merged.lineByLine], [[], null]);
  // The other way round it is as clean.
  assert.deepEqual(merge(theirs, ours, from).conflicts, []);
}

/** @param kinds `kind /address` of each dispute, in the order of the text */
function checkDispute(
  ours: readonly Change[],
  theirs: readonly Change[],
  kinds: readonly string[],
  expected: readonly Change[],
  from = base,
): void {
  const merged = merge(ours, theirs, from);
  assert.equal(merged.text, edited(from, expected));
  assert.deepEqual(
    merged.conflicts.flatMap(({ about }) => about.map(({ kind, address }) => `${kind} ${address.join('/')}`)),
    kinds,
  );
  assert.equal(merged.lineByLine, null);
  for (const { range } of merged.conflicts) {
    const lines = merged.text.slice(range.start, range.end).split(/\r?\n/);
    assert.match(lines[0]!, /^<{7} ours$/);
    assert.match(lines.at(-1)!, /^>{7} theirs$/);
  }
}

const phase = (id: string, text: string): string => `      ${id}: { title: ${text} }\n`;
const afterLogin: string = '      A-m1: { title: Login form, effort: 2d, labels: [ui] }\n';
const pack = '      A-z1: { title: Pack, effort: 1d }\n';

describe('a merge of plans', () => {
  it('takes what one side changed', () => {
    checkClean([], [['effort: 5d', 'effort: 8d']]);
    checkClean([['name: Atlas', 'name: Atlas 2']], []);
    checkClean([['Login form', 'Login']], [['Login form', 'Login']], [['Login form', 'Login']]);
  });

  it('takes different fields of one task, however close', () => {
    checkClean([['effort: 5d', 'effort: 8d']], [['assign: [ana]', 'assign: ben']]);
    checkClean([['title: Session tokens', 'title: Tokens']], [['effort: 5d', 'effort: 8d']]);
    checkClean([['Login form', 'Login']], [['effort: 2d', 'effort: 3d']]);
    checkClean(
      [['        needs: A-z1\n', '        needs: A-z1\n        status: doing\n']],
      [['        needs: A-z1\n', '        needs: A-z1\n        progress: 40%\n']],
      [['        needs: A-z1\n', '        needs: A-z1\n        status: doing\n        progress: 40%\n']],
    );
  });

  it('takes tasks that both added at one place', () => {
    const [a, b] = [phase('A-p1', 'Words'), phase('A-r1', 'Icons')];
    checkClean(
      [[afterLogin, afterLogin + a]],
      [[afterLogin, afterLogin + b]],
      [[afterLogin, afterLogin + a + b]],
    );
    checkClean(
      [[afterLogin, afterLogin + b]],
      [[afterLogin, afterLogin + a]],
      [[afterLogin, afterLogin + a + b]],
    );
  });

  it('merges lists by their elements', () => {
    checkClean([['[ana]', '[ana, ben]']], [['[ana]', '[cay, ana]']], [['[ana]', '[cay, ana, ben]']]);
    checkClean(
      [['needs: A-z1', 'needs: [A-z1, A-m1]']],
      [['needs: A-z1', 'needs: [A-x1, A-z1 SS+2d]']],
      [['needs: A-z1', 'needs: [A-x1, A-z1 SS+2d, A-m1]']],
    );
    checkClean(
      [['labels: [ui]', 'labels: [ui, web]']],
      [['labels: [ui]', 'labels: []']],
      [['labels: [ui]', 'labels: [web]']],
    );
    const dashes = base.replace('assign: [ana]', 'assign: # who\n          - ana # leads\n          - ben');
    checkClean(
      [['          - ben\n', '']],
      [['          - ben\n', '          - ben\n          - cay 50% # new\n']],
      [['          - ben\n', '          - cay 50%\n']],
      dashes,
    );
  });

  it('keeps the comments of both sides', () => {
    checkClean([['# guess', '# measured']], [['effort: 5d', 'effort: 8d']]);
    checkClean([['# the hard one', '# the hardest one']], [['effort: 5d', 'effort: 8d']]);
    checkClean([['# guess', '# ours']], [['# guess', '# theirs']], [['# guess', '# ours # theirs']]);
    checkClean([['# the end', '# over']], [['# The plan', '# A plan']]);
    checkClean(
      [['      # the hard one\n', '      # ours\n']],
      [['      # the hard one\n', '      # theirs\n']],
      [['      # the hard one\n', '      # ours\n      # theirs\n']],
    );
  });

  it('merges texts line by line', () => {
    checkClean(
      [['          one\n', '          first\n']],
      [['          two\n', '          two\n          three\n']],
    );
  });

  it('follows a task that one side moved', () => {
    const moved: readonly Change[] = [
      [afterLogin, ''],
      [pack, afterLogin + pack],
    ];
    checkClean(moved, [['effort: 2d', 'effort: 3d']], [...moved, ['effort: 2d', 'effort: 3d']]);
    checkClean([['effort: 2d', 'effort: 3d']], moved, [...moved, ['effort: 2d', 'effort: 3d']]);
    const out: readonly Change[] = [
      [afterLogin, ''],
      ['  ship:\n', '  A-m1: { title: Login form, effort: 2d, labels: [ui] }\n  ship:\n'],
    ];
    checkClean(out, [['effort: 2d', 'effort: 3d']], [...out, ['effort: 2d', 'effort: 3d']]);
    checkClean([['effort: 2d', 'effort: 3d']], out, [...out, ['effort: 2d', 'effort: 3d']]);
    // A new phase around it.
    const around: readonly Change[] = [
      [afterLogin, `      ui:\n        title: Surface\n        tasks:\n    ${afterLogin}`],
    ];
    checkClean([['effort: 2d', 'effort: 3d']], around, [...around, ['effort: 2d', 'effort: 3d']]);
    checkClean(around, [['effort: 2d', 'effort: 3d']]);
  });

  it('drops what one side dropped and the other left alone', () => {
    checkClean([[afterLogin, '']], [['effort: 5d', 'effort: 8d']]);
    checkClean([['effort: 5d', 'effort: 8d']], [[`  ship:\n    title: Ship\n    tasks:\n${pack}`, '']]);
    checkClean([['        effort: 5d # guess\n', '']], [['Session tokens', 'Tokens']]);
  });

  it('adds sections of both sides', () => {
    const risk = 'risks:\n  leak: { title: Leak }\n';
    checkClean(
      [['# the end\n', `${risk}# the end\n`]],
      [['tasks:\n', 'team:\n  ana: { name: Ana }\ntasks:\n']],
    );
    checkClean(
      [['# the end\n', `${risk}# the end\n`]],
      [['# the end\n', 'risks:\n  fire: { title: Fire }\n# the end\n']],
      [['# the end\n', `${risk}  fire: { title: Fire }\n# the end\n`]],
    );
  });

  it('marks a field that both changed differently', () => {
    checkDispute(
      [['effort: 5d', 'effort: 8d']],
      [['effort: 5d', 'effort: 6d']],
      ['changed task/A-b1/effort'],
      [
        [
          '        effort: 5d # guess\n',
          '<<<<<<< ours\n        effort: 8d # guess\n=======\n        effort: 6d # guess\n>>>>>>> theirs\n',
        ],
      ],
    );
  });

  it('keeps what is not in dispute on both sides of a line that is', () => {
    checkDispute(
      [[afterLogin, '      A-m1: { title: Login form, effort: 3d, labels: [ui], assign: ben }\n']],
      [[afterLogin, '      A-m1: { title: Login form, effort: 4d, labels: [ui, web] }\n']],
      ['changed task/A-m1/effort'],
      [
        [
          afterLogin,
          '<<<<<<< ours\n      A-m1: { title: Login form, effort: 3d, labels: [ui, web], assign: ben }\n=======\n' +
            '      A-m1: { title: Login form, effort: 4d, labels: [ui, web], assign: ben }\n>>>>>>> theirs\n',
        ],
      ],
    );
  });

  it('marks a share of one person, and people put in one place', () => {
    checkDispute(
      [['[ana]', '[ana 50%]']],
      [['[ana]', '[ana 80%]']],
      ['changed task/A-b1/assign/ana'],
      [
        [
          '        assign: [ana]\n',
          '<<<<<<< ours\n        assign: [ana 50%]\n=======\n        assign: [ana 80%]\n>>>>>>> theirs\n',
        ],
      ],
    );
    checkDispute(
      [['[ana]', '[ben]']],
      [['[ana]', 'cay']],
      ['changed task/A-b1/assign'],
      [
        [
          '        assign: [ana]\n',
          '<<<<<<< ours\n        assign: [ben]\n=======\n        assign: [cay]\n>>>>>>> theirs\n',
        ],
      ],
    );
  });

  it('marks a task that one side dropped and the other changed', () => {
    const changed = afterLogin.replace('2d', '3d');
    // The blank line above now stands above the phase that follows.
    checkDispute(
      [[afterLogin, '']],
      [['effort: 2d', 'effort: 3d']],
      ['dropped task/A-m1'],
      [[`\n${afterLogin}`, `<<<<<<< ours\n=======\n${changed}>>>>>>> theirs\n\n`]],
    );
    checkDispute(
      [['effort: 2d', 'effort: 3d']],
      [[afterLogin, '']],
      ['dropped task/A-m1'],
      [[`\n${afterLogin}`, `<<<<<<< ours\n${changed}=======\n>>>>>>> theirs\n\n`]],
    );
  });

  it('keeps a phase that one side dropped and the other put a task into', () => {
    const ship = `  ship:\n    title: Ship\n    tasks:\n${pack}`;
    const more = ship + phase('A-q1', 'Post');
    checkDispute(
      [[ship, more]],
      [[ship, '']],
      ['dropped task/ship'],
      [[ship, `<<<<<<< ours\n${more}=======\n>>>>>>> theirs\n`]],
    );
  });

  it('marks a task that both moved, to different phases', () => {
    const [out, up]: [Change, string] = [
      [afterLogin, ''],
      '  A-m1: { title: Login form, effort: 2d, labels: [ui] }\n',
    ];
    checkDispute(
      [out, [pack, afterLogin + pack]],
      [out, ['# the end\n', `${up}# the end\n`]],
      ['moved task/A-m1', 'moved task/A-m1'],
      [
        out,
        [pack, `<<<<<<< ours\n${afterLogin}=======\n>>>>>>> theirs\n${pack}`],
        ['# the end\n', `<<<<<<< ours\n=======\n${up}>>>>>>> theirs\n# the end\n`],
      ],
    );
  });

  it('marks two tasks under one id', () => {
    const [a, b] = [phase('A-p1', 'Words'), phase('A-p1', 'Icons')];
    checkDispute(
      [[afterLogin, afterLogin + a]],
      [[afterLogin, afterLogin + b]],
      ['added task/A-p1'],
      [[afterLogin, `${afterLogin}<<<<<<< ours\n${a}=======\n${b}>>>>>>> theirs\n`]],
    );
  });

  it('finds the same work under two ids', () => {
    const merged = merge(
      [[afterLogin, afterLogin + phase('A-p1', 'Load test')]],
      [[pack, pack + phase('A-y1', '"Load-test"')]],
    );
    assert.deepEqual(merged.twins, [{ ours: 'A-p1', theirs: 'A-y1', title: 'Load-test' }]);
  });

  it('writes the base between the sides where that is wanted', () => {
    const { text } = mergePlans(
      {
        base,
        ours: edited(base, [['effort: 5d', 'effort: 8d']]),
        theirs: edited(base, [['effort: 5d', 'effort: 6d']]),
      },
      { ...usualMarks, base: 'abc', ours: 'HEAD', size: 9 },
    );
    const marked =
      '<<<<<<<<< HEAD\n        effort: 8d # guess\n||||||||| abc\n        effort: 5d # guess\n=========\n';
    assert.ok(text.includes(marked), text);
  });

  it('keeps line ends, the byte order mark and an end without a line end', () => {
    const crlf = `\ufeff${base.replaceAll('\n', '\r\n').trimEnd()}`;
    const merged = mergePlans({
      base,
      ours: edited(crlf, [['effort: 5d', 'effort: 8d']]),
      theirs: edited(base, [['assign: [ana]', 'assign: ben']]),
    });
    assert.equal(
      merged.text,
      edited(crlf, [
        ['effort: 5d', 'effort: 8d'],
        ['assign: [ana]', 'assign: ben'],
      ]),
    );
  });

  it('merges line by line what it cannot read, as git would', () => {
    const broken = base.replace('title: Ship', 'title: [Ship');
    const clean = mergePlans({
      base: broken,
      ours: broken.replace('5d', '8d'),
      theirs: broken.replace('Pack', 'Box'),
    });
    assert.equal(clean.text, broken.replace('5d', '8d').replace('Pack', 'Box'));
    assert.equal(clean.lineByLine, 'the common version is no plan that can be read');
    const disputed = mergePlans({ base: 'a\n', ours: 'b\n', theirs: 'c\n' });
    assert.equal(disputed.text, '<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n');
    assert.equal(disputed.conflicts[0]?.about[0]?.kind, 'lines');
  });
});
