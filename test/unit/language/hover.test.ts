/** What is told where the pointer rests: the cursor is `‸`. */
import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import { planText } from '../../../src/core/language/hover/plan-text';
import { noCommits, type CommitLog } from '../../../src/core/model/commit';
import { languageWords } from './support/cursor';
import { at, checkTold, plan, told } from './support/told';
import { listOf } from '../../support/commit-list';

function checkWhole(what: string, marked: string, expected: string): void {
  it(what, () => assert.equal(told(marked), expected.trim()));
}

function checkNothing(what: string, marked: string): void {
  it(what, () => assert.equal(told(marked), null));
}

describe('Hover', () => {
  describe('over a task', () => {
    checkWhole(
      'tells dates, float, why, people, cost, commits and risks',
      at('ATLAS-a1a: { title'),
      String.raw`
**First one** ATLAS\-a1a · todo · 0 \%

ATLAS\-a1a ends 2026\-05\-07\: 4 d from 2026\-05\-04 on\, at the project start\.

| | |
| --- | --- |
| Dates | 2026-05-04–2026-05-07 |
| Float | **-640 min**, critical: a day lost here moves the finish |
| Deadline | 2026-05-06, **480 min late** |
| Who | Ana Ruiz |
| Work | 1920 min |
| Cost | planned 3200 EUR |
| Then | Second |
| Risks | Tokens leak \(30 \%\) |

See the page`,
    );
    checkTold('where another waits for it', at('needs: ATLAS-a1a', 9), '**First one**');
    checkTold('in a comment', `${plan}# see ATLAS-‸a1a\n`, '**First one**');
    checkTold('a phase', at('build:'), '**Build**', '| Dates |');
    checkTold(
      'why it is late',
      at('ATLAS-b2b: { title'),
      'Ana Ruiz away 2026\\-05\\-11',
      'after ATLAS\\-a1a',
    );
    checkTold('that nobody waits for', at('ATLAS-c3c: { title'), 'delaying nobody');
    checkTold(
      'why it has no dates',
      at('needs: ATLAS-c3c', 9, plan.replace('title: Apart,', 'title: Apart, needs: ATLAS-c3c,')),
      'has no dates',
    );
    it('tells of its commits', () => {
      const commit = {
        hash: 'a',
        parents: [],
        author: { name: 'A', email: 'a@x' },
        day: 20_570,
        seconds: 1,
        subject: 'Do *it*',
        body: '',
        trailers: [['Task', 'ATLAS-a1a']] as const,
        tags: [],
      };
      const commits: CommitLog = { ...noCommits, state: 'complete', commits: listOf([commit]) };
      assert.match(
        told(at('ATLAS-a1a: { title'), commits) ?? '',
        /\| Commits \| 1, on 2026-04-27: «Do \\\*it\\\*» \|/,
      );
    });
  });

  describe('over others', () => {
    checkTold(
      'a milestone',
      at('beta:'),
      '**Public beta** beta',
      '| Forecast | 2026-05-19 |',
      '| Due | 2026-05-15, **640 min late** |',
    );
    checkWhole(
      'a person, with the load of the next weeks',
      at('assign: ana', 9),
      `
**Ana Ruiz** ana · backend

| | |
| --- | --- |
| Away | 2026-05-11–2026-05-12 |
| Next | First one 2026-05-04–2026-05-07, Second 2026-05-08–2026-05-19 |

\`\`\`text
2026-05-04  ██████████  100 %
2026-05-11  ██████████  100 %
2026-05-18  ███░░░░░░░  27 %
2026-05-25  ░░░░░░░░░░  0 %
2026-06-01  ░░░░░░░░░░  0 %
2026-06-08  ░░░░░░░░░░  0 %
\`\`\``,
    );
    checkTold(
      'a person of whom too much is asked',
      at('assign: ana', 9, plan.replace('title: Apart, effort: 1d', 'title: Apart, effort: 2d, assign: ana')),
      '2026-05-04  ██████████  140 % over by 960 min',
    );
    checkTold(
      'a risk',
      at('leak:'),
      '**Tokens leak** leak · open',
      '| Impact | 5 d, 20000 EUR |',
      '| Expected | 6000 EUR',
      '| Trigger | any \\[token\\] in a log |',
      '**overdue**',
    );
    checkTold('a role', at('role: backend', 7), '**backend**', '| People | Ana Ruiz, Ben |');
    checkTold(
      'a state',
      at('status: doing', 9, plan.replace('title: Apart', 'title: Apart, status: doing')),
      '**doing** · active',
    );
  });

  describe('over dates', () => {
    checkTold(
      'the weekday and the distance in working days',
      at('due: 2026-05-15', 6),
      /^\*\*Friday\*\*, 2026-05-15, in 9 working days \(11 ed\)$/,
    );
    checkTold('today', at('start: 2026-05-04', 8), '**Monday**, 2026-05-04, today');
    checkTold(
      'a weekend',
      at('due: 2026-05-16', 6, plan.replace('2026-05-15', '2026-05-16')),
      'not a working day',
    );
    checkTold('the past', at('review: 2026-05-01', 9), 'Friday', '1 working day ago (3 ed)');
    checkTold('one end of a range', at('2026-05-11..2026-05-12', 14), 'Tuesday', '2 working days in all');
  });

  describe('over estimates, where such tasks are finished', () => {
    const finished = Array.from(
      { length: 5 },
      (_, i) =>
        `  a${i}: { title: Done, effort: 2d, assign: ana, labels: ['[ui](x)'], status: done, started: 2026-04-06, finished: 2026-04-08 }\n`,
    );
    const withFinished = (calibration: string): string =>
      `project: { name: Atlas, start: 2026-04-06${calibration} }\nteam: { ana: { name: Ana <Ruiz> } }\ntasks:\n${finished.join('')}  b: { title: Next, effort: 3d, assign: ana, labels: ['[ui](x)'] }\n`;
    checkWhole(
      'tells what they took, the narrowest class first',
      at('effort: 3d', 9, withFinished('')),
      `
24 working hours

What such tasks took beside their estimates:

- **1.5 ×**: 5 finished tasks of Ana \\<Ruiz\\>
- **1.5 ×**: 5 finished tasks with the label \\[ui\\]\\(x\\)
- **1.5 ×**: all 5 finished tasks

The simulation counts with what is estimated.
`,
    );
    checkTold(
      'tells what the simulation counts with',
      at('effort: 3d', 9, withFinished(', calibration: 1.4')),
      'The simulation counts with 1.4 times what is estimated.',
    );
  });

  describe('over fields and amounts', () => {
    checkTold(
      'what a key means, with examples',
      at('effort: 4d'),
      '**effort**',
      'Work in person',
      '`3d/5d/9d`',
    );
    checkTold('a section', at('milestones:'), '**milestones**', 'Points in time that matter');
    checkTold('what three points come to', at('3d/5d/9d'), 'Expected **2560 min** by pert');
    checkTold('how long a figure is', at('effort: 4d', 9), '32 working hours');
    const linked = plan.replace(
      'needs: ATLAS-a1a }',
      'needs: ATLAS-a1a SS+2d, start: not-before 2026-05-06, assign: [ana 50%, ben] }',
    );
    checkTold('a link, in words', at('SS+2d', 1, linked), 'SS\\: 2d after the start of «First one»');
    checkTold(
      'a bound, and where the schedule has it',
      at('not-before', 1, linked),
      'begins then, or later · computed 2026',
    );
    checkTold('a share of a day', at('ana 50%', 5, linked), '4 h of a day of 8 h');
    checkTold('a capacity', at('capacity: 50%', 11), '4 h of a day of 8 h');
    checkTold(
      'a word of the format',
      plan.replace('title: Apart', 'title: Apart, estimate: tri‸angular'),
      '`triangular`: \\(o \\+ m \\+ p\\) \\/ 3',
    );
    checkTold('pieces', plan.replace('title: Apart', 'title: Apart, units: 1‸2/40'), '**30 %** done');
    checkTold(
      'a word of likelihood',
      plan.replace('probability: 30%', 'probability: med‸ium'),
      /^\*\*\d+ %\*\*$/,
    );
    checkTold(
      'hours of a week',
      `${plan}calendar:\n  week: mon-fri ‸08:00-12:00 13:00-17:00\n`,
      '40 h a week, on 5 days',
    );
    checkNothing('a title', at('First one'));
    checkNothing('an unknown key', `${plan}  x: { tit‸le-of: 1 }`);
    checkNothing('a file that is no plan', 'na‸me: x');
  });

  describe('never runs what the plan says', () => {
    const hostile = '[x](command:y) <img src=x onerror=1> ![i](https://e.example/i.png) $(alert) | **b**';
    it('in titles, names and notes', () => {
      const markdown =
        told(`project: { name: A }\ntasks:\n  a‸: { title: '${hostile}', notes: '${hostile}' }\n`) ?? '';
      assert.ok(markdown.includes('\\<img'));
      assert.doesNotMatch(markdown, /(?<!\\)[<$]/);
      assert.doesNotMatch(markdown, /(?<!\\)!/);
      assert.doesNotMatch(markdown, /\]\(command/);
      for (const [, target] of markdown.matchAll(/(?<!\\)\]\(([^)]*)\)/g))
        assert.match(target!, /^https:\/\/e\.example\//);
    });

    for (const [text, expected] of [
      ['see https://a.example/x?y=1.', String.raw`see [a\.example\/x\?y\=1](https://a.example/x?y=1)\.`],
      ['[the docs](https://a.example/x)', String.raw`[the docs \(a\.example\)](https://a.example/x)`],
      [
        '[https://good.example](https://bad.example)',
        String.raw`[https\:\/\/good\.example \(bad\.example\)](https://bad.example)`,
      ],
      ['https://good.example@bad.example/', String.raw`https\:\/\/good\.example\@bad\.example\/`],
      ['https://ex\u0430mple.com', 'https\\:\\/\\/ex\u0430mple\\.com'],
      ['javascript:alert(1)', String.raw`javascript\:alert\(1\)`],
      ['one\ntwo', 'one  \ntwo'],
    ] as const) {
      it(`shows ${JSON.stringify(text)}`, () => assert.equal(planText(text), expected));
    }
  });

  it('prints days as it is told to', () => assert.equal(languageWords.day(20_577), printDay(20_577)));

  describe('over the rules of the team', () => {
    const ruled = `project: { name: Atlas, key: ATLAS, start: 2026-05-04 }
workflow:
  states:
    todo: { kind: open, next: [doing] }
    doing: { kind: active, limit: 2, description: Somebody works on it, fields: [assign] }
    done: done
  fields: { feature: [paths] }
templates: { feature: { title: Feature, effort: 3d, checklist: { tested: todo }, gates: [ready] } }
quality: { gates: { ready: { when: { status: doing, label: ui }, require: [checklist, no-open-risk: high] } } }
tasks:
  ATLAS-a1a: { title: A, status: doing, template: feature, gates: ready }
`;
    checkWhole(
      'tells what a state means, what it asks for and how full it is',
      at('A, status: doing', 12, ruled),
      String.raw`
**doing** · active

Somebody works on it

| | |
| --- | --- |
| Then | any state |
| Tasks | 1 of 2 |
| Filled in | assign |
| Gates | ready |
`,
    );
    checkTold(
      'tells of a task which gates it has still to pass',
      at('ATLAS-a1a: {', 1, ruled.replace('gates: ready', 'gates: ready, checklist: [tested]')),
      String.raw`| Gate ready | 1 of 2 met. «tested» of A is open\. |`.replace(
        '«tested»',
        '\u00abtested\u00bb',
      ),
    );
    checkTold(
      'tells what a template gives',
      at('template: feature', 11, ruled),
      '| Effort | 3d |',
      '| Checklist | tested |',
      '| Filled in | paths |',
    );
    checkTold(
      'tells when a gate must hold and what it asks for',
      at('gates: ready', 8, ruled),
      String.raw`| When | on the way into doing · for tasks labelled ui |`,
      String.raw`| Asks for | checklist, no\-open\-risk\: high |`,
    );
  });
});
