import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import type { ReportAudience } from '../../../src/core/model/report-words';
import { presentReport } from '../../../src/core/views/report/present-report';
import { reportHtml } from '../../../src/core/views/report/report-html';
import { layOut } from '../../../src/core/views/report/report-layout';
import { reportMarkdown } from '../../../src/core/views/report/report-markdown';
import type { Report } from '../../../src/core/views/report/report-model';
import { periodOf } from '../../../src/core/views/report/report-period';

function reportOf(
  text: string,
  { audience = 'client', id }: { audience?: ReportAudience; id?: string } = {},
): Report {
  const snapshot = analyse(
    {
      files: [
        { path: 'project.yaml', text: `project: { name: Atlas, start: 2026-04-20 }\n${text}`, role: 'root' },
      ],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-05-04')!,
    },
    null,
  );
  const definition = id === undefined ? null : snapshot.plan.reports.get(id)!;
  return presentReport(snapshot, {
    locale: 'en',
    translate: inEnglish,
    definition,
    audience,
    period: periodOf(snapshot.plan, definition, snapshot.statusDay, null),
    past: null,
    odds: null,
    hash: null,
  });
}

/** A section as its lines of words, without marks. */
function linesOf(report: Report, id: string): readonly string[] | null {
  const section = report.sections.find((one) => one.id === id);
  if (!section) return null;
  const said = (texts: readonly { readonly text: string }[], between: string): string =>
    texts.map(({ text }) => text.replaceAll('\u00A0', ' ')).join(between);
  return [
    ...(section.table?.rows ?? []).map(({ cells }) => said(cells, ' | ')),
    ...section.statements.map(({ runs }) => said(runs, '')),
  ];
}

function check(
  title: string,
  plan: string,
  id: string,
  expected: readonly string[] | null,
  audience?: ReportAudience,
): void {
  it(title, () => assert.deepEqual(linesOf(reportOf(plan, audience ? { audience } : {}), id), expected));
}

const people = 'team: { ana: { name: Ana Ruiz } }\nstakeholders: { board: { name: Product board } }\n';

describe('a status report', () => {
  check('says nothing of dates where there is no milestone', 'tasks: { A: { effort: 1d } }', 'dates', null);
  check(
    'tells early, late and reached milestones apart, and leaves out those reached before',
    `milestones:
  old: { title: Old, due: 2026-04-17, finished: 2026-04-17 }
  new: { title: New, due: 2026-05-01, finished: 2026-04-30 }
  soon: { title: Soon, due: 2026-05-08, needs: A }
  late: { title: Late, due: 2026-05-06, needs: B }
  open: { title: Open, needs: B }
tasks: { A: { title: A, duration: 2d }, B: { title: B, duration: 5d } }`,
    'dates',
    [
      'New | 1 May | reached 30 Apr | 1 d early | — | —',
      'Soon | 8 May | 5 May | 3 d early | — | —',
      'Late | 6 May | 8 May | 2 d late | — | —',
      'Open | — | 8 May |  | — | —',
      'Why Late is late: B drives it.',
    ],
  );
  check(
    'tells what was finished, then what goes on and what was begun, in the period alone',
    `${people}tasks:
  before: { title: Before, status: done, started: 2026-04-13, finished: 2026-04-20 }
  ended: { title: Ended, status: done, started: 2026-04-13, finished: 2026-04-24 }
  begun: { title: Begun, effort: 8d, assign: ana, status: doing, started: 2026-05-04, progress: 25% }
  idle: { title: Idle, effort: 8d }`,
    'done',
    ['Ended, finished 24 Apr', 'Begun, 25 %, finishes 11 May'],
  );
  check(
    'names people to the team alone',
    `${people}tasks: { A: { title: Form, effort: 3d, assign: ana } }`,
    'next',
    ['Form, ends 6 May (Ana Ruiz)'],
    'team',
  );
  check(
    'asks a client for what stakeholders owe, and says what waits for it',
    `${people}tasks: { A: { title: Form, effort: 3d } }
issues:
  id: { title: Merchant id, owner: board, due: 2026-05-01, blocks: A }
  done: { title: Done, owner: board, status: closed }
  own: { title: Own, owner: ana }
decisions: { cloud: { title: Which cloud, by: [board, ana] } }`,
    'needed',
    ['Merchant id | was due 1 May; Form waits for it, from 4 May', 'Which cloud | '],
  );
  check(
    'asks the team for what people of the team owe',
    `${people}issues: { own: { title: Own, owner: ana }, id: { title: Merchant id, owner: board } }`,
    'needed',
    ['Own | Ana Ruiz | '],
    'team',
  );
  check(
    'tells of decisions and approved changes of the period',
    `${people}decisions:
  old: { title: Old, date: 2026-04-20 }
  new: { title: New, date: 2026-04-21, what: Tokens. }
changes: { more: { title: More forms, approved: 2026-05-04, approved-by: board, effect: { scope: two forms } } }`,
    'decided',
    ['New: Tokens. (21 Apr)', 'More forms: two forms (4 May, Product board)'],
  );
  check('tells the team nothing of money', 'budget: { total: 10k }', 'money', null, 'team');
  check('tells a client of money', 'budget: { total: 10k }', 'money', ['Forecast 0.']);

  it('is one sentence and its origin where the plan is empty', () => {
    const report = reportOf('');
    assert.deepEqual([report.lead, report.sections], [[], []]);
    assert.equal(report.origin, 'Made from project.yaml.');
  });

  it('shows words of one’s own above a section that has nothing else to say', () => {
    const report = reportOf('reports: { c: { words: { next: We rest. } } }', { id: 'c' });
    assert.deepEqual(report.sections, [
      { id: 'next', words: 'We rest.', title: 'Next', hint: '', table: null, statements: [], chart: null },
    ]);
  });

  it('shows plan text as text, in Markdown and on paper', () => {
    const hostile = '<img src=x onerror=alert(1)> [x](https://evil.example) `code` | "q" ![i](//e) ] ```';
    const title = JSON.stringify(hostile);
    const report = reportOf(
      `team: { ana: { name: ${title} } }
milestones: { beta: { title: ${title}, due: 2026-05-08, needs: A } }
tasks: { A: { title: ${title}, effort: 3d, assign: ana } }
risks: { r: { title: ${title}, probability: 30%, impact: { cost: 1k }, owner: ana, affects: A } }
reports: { c: { audience: sponsor, title: ${title}, words: { summary: ${title} } } }`,
      { id: 'c' },
    );
    const lineOf = () => ({ file: 'project.yaml', line: 1 });
    const markdown = reportMarkdown(report, lineOf, inEnglish);
    const [before, , ...after] = markdown.split('```');
    assert.doesNotMatch([before, ...after].join(''), /(?<!\\)<img|(?<!\\)\]\((?!\.\/project\.yaml#L)/);
    assert.equal(markdown.split('```').length, 3, 'only the fences of the drawing');
    const html = reportHtml(report, lineOf, 'en');
    assert.doesNotMatch(html, /<img|onerror=[^&]*"/);
    assert.equal(
      [...html.matchAll(/href="([^"]*)"/g)].every(([, to]) => to!.startsWith('./project.yaml#L')),
      true,
    );
  });

  it('is printed smaller the more it has to say, and puts sections where there is room', () => {
    const tasks = (count: number): string =>
      Array.from(
        { length: count },
        (_, i) => `  T${i}: { title: Task ${i}, effort: 3d, status: doing, started: 2026-04-27 }`,
      ).join('\n');
    const small = layOut(reportOf(`tasks:\n${tasks(2)}`));
    const milestones = Array.from(
      { length: 20 },
      (_, i) => `  m${i}: { title: Milestone ${i}, due: 2026-06-01, needs: T1 }`,
    );
    const issues = Array.from({ length: 20 }, (_, i) => `  i${i}: { title: Issue ${i}, owner: board }`);
    const large = layOut(
      reportOf(
        `${people}milestones:\n${milestones.join('\n')}\nissues:\n${issues.join('\n')}\ntasks:\n${tasks(60)}`,
      ),
    );
    assert.equal(small.fit, 1);
    assert.ok(large.fit < 1 && large.fit >= 0.55, String(large.fit));
    assert.deepEqual(
      large.across.map(({ id }) => id),
      ['dates'],
    );
  });
});
