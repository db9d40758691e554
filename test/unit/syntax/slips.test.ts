/**
 * One slip of the hand is one finding at its place, in plain words; the plan around it is read, nothing else is complained
 * of, and the fix gives the plan that was meant.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import type { ParsedPlan } from '../../../src/core/syntax/parsed-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

const meant = `project:
  name: Atlas
  start: 2026-05-04
team:
  ana: { name: Ana }
tasks:
  A:
    title: Before
    effort: 3d
  B:
    title: Login
    effort: 4d
    needs: [A]
  C: { title: Flow, effort: 2d }
  D:
    title: After
    effort: 2d
    notes: |
      Free text
milestones:
  beta:
    title: "Beta"
    due: 2026-06-30
risks:
  leak:
    title: 'Leak'
    owner: ana
`;

const parse = (text: string): ParsedPlan => parsePlan([{ path: 'project.yaml', text, role: 'root' }]);

function replaced(from: string, to: string): string {
  assert.ok(meant.includes(from), `«${from}» is not in the plan`);
  return meant.replace(from, () => to);
}

/** What was typed instead of what; where the finding stands, and what it says. */
type Case = readonly [name: string, from: string, to: string, place: string, message: string];

const cases: readonly Case[] = [
  [
    'a quote that is not closed',
    'Login',
    '"Login',
    '"Login',
    'A text begins with " here and has no closing quote.',
  ],
  ['a single one', 'Login', "'Login", "'Login", "A text begins with ' here and has no closing quote."],
  ['one in braces', 'Flow', '"Flow', '"Flow', 'A text begins with " here and has no closing quote.'],
  ['the last one', "'Leak'", "'Leak", "'Leak", "A text begins with ' here and has no closing quote."],
  [
    'a line too deep',
    '    effort: 4d',
    '     effort: 4d',
    'effort: 4d',
    'The line is indented by 5 spaces; the lines around it ask for 4.',
  ],
  [
    'a line not deep enough',
    '    effort: 4d',
    '   effort: 4d',
    'effort: 4d',
    'The line is indented by 3 spaces; the lines around it ask for 4.',
  ],
  [
    'the first line too deep',
    '    title: Login',
    '      title: Login',
    'title: Login',
    'The line is indented by 6 spaces; the lines around it ask for 4.',
  ],
  [
    'an item too deep',
    '  D:',
    '   D:',
    'D:',
    'The line is indented by 3 spaces; the lines around it ask for 2.',
  ],
  [
    'an item not deep enough',
    '  D:',
    ' D:',
    'D:',
    'The line is indented by 1 space; the lines around it ask for 2.',
  ],
  [
    'a section too deep',
    'milestones:',
    ' milestones:',
    'milestones:',
    'The line is indented by 1 space; the lines around it ask for none.',
  ],
  [
    'a tab',
    '    effort: 4d',
    '\teffort: 4d',
    '\t',
    'A tab stands in the indentation; YAML takes spaces only.',
  ],
  [
    'tabs on several lines',
    '    title: After\n    effort',
    '\t\ttitle: After\n\t\teffort',
    '\t\t',
    'A tab stands in the indentation; YAML takes spaces only.',
  ],
  [
    'a tab in a block of text',
    '      Free text',
    '\tFree text',
    '\t',
    'A tab stands in the indentation; YAML takes spaces only.',
  ],
  [
    'a block of text not deep enough',
    '      Free text',
    '    Free text',
    'Free text',
    'The line is indented by 4 spaces; the lines around it ask for 6.',
  ],
  ['a missing colon', 'effort: 4d', 'effort 4d', 'effort 4d', 'A colon is missing after «effort».'],
  [
    'one after the first key',
    'title: Login',
    'title Login',
    'title Login',
    'A colon is missing after «title».',
  ],
  ['one after the last key', 'needs: [A]', 'needs [A]', 'needs [A]', 'A colon is missing after «needs».'],
  ['one after an id', '  B:', '  B', 'B', 'A colon is missing after «B».'],
  [
    'one after an id with braces',
    'C: {',
    'C {',
    'C { title: Flow, effort: 2d }',
    'A colon is missing after «C».',
  ],
  [
    'one after a section',
    'milestones:',
    'milestones',
    'milestones',
    'A colon is missing after «milestones».',
  ],
  [
    'a missing space',
    'effort: 4d',
    'effort:4d',
    'effort:4d',
    'A space is missing after the colon of «effort».',
  ],
  ['a list that is not closed', '[A]', '[A', '[A', 'This list has no closing ].'],
  ['one closed by another bracket', '[A]', '[A)', '[A)', 'This list has no closing ].'],
  ['a map that is not closed', '2d }', '2d', '{ title: Flow, effort: 2d', 'This map has no closing }.'],
  ['a list in it', 'effort: 2d }', 'needs: [A, effort: 2d }', '[A', 'This list has no closing ].'],
  ['a bracket too many', '[A]', '[A]]', ']', 'The ] closes nothing; no list is open here.'],
  ['a missing comma', 'Flow, effort', 'Flow effort', 'effort', 'A comma is missing before «effort».'],
  [
    'words behind a quote',
    'Login',
    '"Login" page',
    '"Login" page',
    'Words follow the closing quote; one pair of quotes must stand around the whole text.',
  ],
  [
    'a quote inside of quotes',
    'Login',
    "'Ana's page'",
    "'Ana's page'",
    'Words follow the closing quote; one pair of quotes must stand around the whole text.',
  ],
  [
    'a backslash',
    'Login',
    '"C:\\work"',
    '\\w',
    'In double quotes \\w means nothing; a backslash is written twice there.',
  ],
  [
    'a colon in a text',
    'Login',
    'Login: page',
    'Login: page',
    'A text with a colon and a space in it must stand in quotes.',
  ],
  [
    'a colon in braces',
    'title: Flow',
    'title: Flow: words',
    'Flow: words',
    'A text with a colon and a space in it must stand in quotes.',
  ],
  [
    'a hash in braces',
    'title: Flow',
    'title: Flow #12, later',
    'Flow #12, later',
    'YAML takes part of «Flow #12, later» for a comment; quote it to keep all of it.',
  ],
  [
    'one before the brace',
    'title: Flow, effort: 2d',
    'effort: 2d, title: Flow #12',
    'Flow #12',
    'YAML takes part of «Flow #12» for a comment; quote it to keep all of it.',
  ],
  [
    'one at the start',
    'title: Flow',
    'title: #12 flow',
    '#12 flow',
    'YAML takes part of «#12 flow» for a comment; quote it to keep all of it.',
  ],
  [
    'a quote inside of quotes in braces',
    'Flow',
    "'Ana's flow'",
    "'Ana's flow'",
    'Words follow the closing quote; one pair of quotes must stand around the whole text.',
  ],
  ['a star', 'Login', '*Login* page', '*Login* page', 'A text that begins with * must stand in quotes.'],
  ['a sign in braces', 'Flow', '%50 of it', '%50 of it', 'A text that begins with % must stand in quotes.'],
  ['an at sign', "'Leak'", '@leak', '@leak', 'A text that begins with @ must stand in quotes.'],
  [
    'a dash behind a key',
    'needs: [A]',
    'needs: - A',
    '- A',
    'A list with dashes begins on a line of its own.',
  ],
  [
    'a word on a line of its own',
    '  D:',
    'oops\n  D:',
    'oops',
    'The line has no colon after a key, or text of the line above is not indented deeper.',
  ],
];

/** What of a plan must not be lost by a slip elsewhere. */
function outline({ plan }: ParsedPlan): object {
  return {
    name: plan.project.name,
    team: [...plan.team.keys()],
    tasks: [...plan.tasks.values()].map(({ id, effort, needs }) => [
      id,
      effort !== null,
      needs.map(String).length,
    ]),
    milestones: [...plan.milestones.keys()],
    risks: [...plan.risks.values()].map(({ id }) => id),
  };
}

function checkSlip([name, from, to, place, message]: Case, eol: string): void {
  it(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
    const text = replaced(from, to).replaceAll('\n', eol);
    const parsed = parse(text);
    assert.equal(parsed.broken, true);
    assert.deepEqual(
      parsed.problems.map(({ rule, message: said, location: { range } }) => [
        rule,
        said,
        text.slice(range.start, range.end),
      ]),
      [['syntax/broken-yaml', message, place]],
    );
    assert.ok(
      Math.abs(parsed.problems[0]!.location.range.start - text.indexOf(to.trimStart().split('\n')[0]!)) < 40,
    );
    const mended = fixed(parsed, text);
    if (mended === null) return;
    const again = parse(mended);
    assert.deepEqual([again.problems, again.broken], [[], false], mended);
    assert.deepEqual(outline(parsed), outline(again), 'the plan with the slip is the plan without it');
  });
}

/** The text after the fix, or null where none is offered. */
function fixed(parsed: ParsedPlan, text: string): string | null {
  const fix = parsed.problems[0]!.fixes[0];
  if (!fix) return null;
  const edits = textEdits(parsed, fix.edits);
  assert.ok(edits.ok);
  return applyEdits(text, edits.value.get('project.yaml') ?? []);
}

describe('slips', () => {
  it('the plan that is meant has none', () => assert.deepEqual(parse(meant).problems, []));
  for (const one of cases) for (const eol of ['\n', '\r\n']) checkSlip(one, eol);

  it('of one and the same kind are mended as they were meant', () => {
    for (const [name, from, to] of cases.slice(4, 25)) {
      if (from.startsWith('effort: 2d }')) continue;
      const parsed = parse(replaced(from, to));
      assert.deepEqual(outline(parsed), outline(parse(meant)), name);
    }
  });

  it('two of them are two findings', () => {
    const text = replaced('[A]', '[A')
      .replace("'Leak'", "'Leak")
      .replace('    title: After', '     title: After');
    assert.deepEqual(
      parse(text).problems.map(({ message }) => message),
      [
        'This list has no closing ].',
        'The line is indented by 5 spaces; the lines around it ask for 4.',
        "A text begins with ' here and has no closing quote.",
      ],
    );
  });

  it('nothing that may stand in the unread part is missed', () => {
    const text = replaced('  B:\n    title: Login\n', '  B:\n    titel Login\n').replace(
      '  A:\n    title: Before\n',
      '  A:\n',
    );
    assert.deepEqual(
      parse(text)
        .problems.map(({ rule }) => rule)
        .filter((rule) => rule === 'syntax/missing-title'),
      [],
    );
  });

  it('a text that is no YAML at all is one finding', () => {
    const prose = 'Dear all,\n  this: is "not a\n plan\tof any [kind\n'.repeat(30);
    const { problems } = parse(`project: { name: X }\n${prose}`);
    assert.ok(problems.filter(({ rule }) => rule === 'syntax/broken-yaml').length <= 6);
  });

  it('a large plan is still read', () => {
    const tasks = Array.from(
      { length: 1500 },
      (_, i) => `  T${i}:\n    title: Task "${i}" of many\n    effort: 3d\n`,
    );
    tasks[750] = '  T750:\n    title: "Task\n    effort 3d\n';
    const { plan, problems } = parse(`project: { name: X }\ntasks:\n${tasks.join('')}`);
    assert.equal(plan.tasks.size, 1500);
    assert.ok(problems.length >= 1 && problems.length <= 2);
  });
});
