/** Outline, search, folding and hints of a plan file. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { finished } from '../../../src/core/base/sliced';
import { inlayHints, longestHint } from '../../../src/core/language/inlay-hints';
import { documentSymbols, type DocumentSymbol } from '../../../src/core/language/outline/document-symbols';
import { findSymbols } from '../../../src/core/language/outline/find-symbols';
import { foldsOf } from '../../../src/core/language/outline/folding';
import { file, languageWords, snapshotOf } from './support/cursor';

const plan = `# The plan
# of Atlas
project:
  name: Atlas
  start: 2026-05-04
rates: { backend: 100/h }
team:
  ana: { name: Ana Ruiz, role: backend }
milestones:
  beta: { title: Public beta, due: 2026-05-08, needs: [a2] }
tasks:
  build:
    title: Build
    tasks:
      a1:
        title: First
        effort: 2d
        assign: ana
      a2: { title: Second, effort: 5d, assign: ana, needs: a1 }
      a3: { title: Done already, status: done }
  apart:
    title: Apart
    effort: 1d
risks:
  leak: { title: Tokens leak, probability: 30% }
releases: { '1.0': { date: 2026-06-01 } }
`;

function tree(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, kind, children }) => [
    `${indent}${kind} ${name}${detail && ` (${detail})`}`,
    ...tree(children, `${indent}  `),
  ]);
}

function ranges(
  symbols: readonly DocumentSymbol[],
  text: string,
  outer = { start: 0, end: text.length },
): void {
  for (const { range, selection, children, name } of symbols) {
    assert.ok(name.trim() !== '');
    assert.ok(outer.start <= range.start && range.end <= outer.end, `${name} lies in what holds it`);
    assert.ok(range.start <= selection.start && selection.end <= range.end, `${name} holds its key`);
    ranges(children, text, range);
  }
}

describe('Outline', () => {
  it('has sections, and things as they are nested, with their dates', () => {
    const symbols = finished(documentSymbols(snapshotOf(plan), file, languageWords));
    ranges(symbols, plan);
    assert.deepEqual(tree(symbols), [
      'section project',
      'section rates',
      '  role backend',
      'section team',
      '  person Ana Ruiz (backend)',
      'section milestones',
      '  milestone Public beta (2026-05-12, 960 min late)',
      'section tasks',
      '  phase Build (2026-05-04–2026-05-12)',
      '    task First (2026-05-04–2026-05-05)',
      '    task Second (2026-05-06–2026-05-12)',
      '    task Done already (2026-05-04)',
      '  task Apart (2026-05-04)',
      'section risks',
      '  risk Tokens leak (30 %)',
      'section releases',
      '  release 1.0 (2026-06-01)',
    ]);
  });
  it('goes on in broken text', () => {
    const text = `${plan}goals: [`;
    const symbols = finished(documentSymbols(snapshotOf(text), file, languageWords));
    ranges(symbols, text);
    assert.ok(tree(symbols).some((line) => line.includes('task First')));
  });
  it('is of one file', () => {
    const { inputs } = snapshotOf(plan);
    const more = {
      path: 'more.yaml',
      text: 'tasks:\n  other: { title: Other }\n',
      role: 'included',
    } as const;
    const snapshot = analyse({ ...inputs, files: [...inputs.files, more] }, null);
    assert.deepEqual(tree(finished(documentSymbols(snapshot, 'more.yaml', languageWords))), [
      'section tasks',
      '  task Other (2026-05-04)',
    ]);
    assert.ok(
      !tree(finished(documentSymbols(snapshot, file, languageWords))).some((line) => line.includes('Other')),
    );
  });
  it('has a name for what has none, on one line', () => {
    const text = `project: { name: A }\ntasks:\n  "": { title: "" }\n  b: { title: "one\\ntwo" }\n`;
    const names = tree(finished(documentSymbols(snapshotOf(text), file, languageWords))).map((line) =>
      line.trim(),
    );
    assert.ok(names.every((name) => !name.includes('\n')));
    ranges(finished(documentSymbols(snapshotOf(text), file, languageWords)), text);
  });
  it('is empty for a file that is no plan', () => {
    assert.deepEqual(finished(documentSymbols(snapshotOf('a: b'), file, languageWords)), []);
  });
});

describe('Search', () => {
  const search = (query: string): readonly string[] =>
    findSymbols(snapshotOf(plan), query).map(
      ({ name, container, kind }) => `${kind} ${name} in ${container}`,
    );
  it('finds by id', () => assert.deepEqual(search('a2'), ['task a2 Second in Build']));
  it('finds by title, with letters left out', () =>
    assert.deepEqual(search('frst'), ['task a1 First in Build']));
  it('finds what is no task', () => assert.deepEqual(search('tokens'), ['risk leak Tokens leak in Atlas']));
  it('finds people', () => assert.deepEqual(search('Ana Ru'), ['person ana Ana Ruiz in Atlas']));
  it('finds everything by nothing, up to 200', () => {
    const many = `project: { name: A }\ntasks:\n${Array.from({ length: 300 }, (_, i) => `  t${i}: {}`).join('\n')}\n`;
    assert.equal(findSymbols(snapshotOf(many), '').length, 200);
  });
});

function checkFolds(what: string, text: string, expected: readonly string[]): void {
  it(what, () => {
    const folds = finished(foldsOf(snapshotOf(text), file)).map(
      ({ start, end, kind }) => `${start + 1}-${end + 1}${kind === 'block' ? '' : ` ${kind}`}`,
    );
    assert.deepEqual(folds, expected);
  });
}

describe('Folding', () => {
  checkFolds('sections, phases as regions, tasks and comments', plan, [
    '1-2 comment',
    '3-5',
    '7-8',
    '9-10',
    '11-23',
    '12-20 region',
    '14-20',
    '15-18',
    '21-23',
    '24-25',
  ]);
  checkFolds('lists at the column of their key', 'project: { name: A }\ninclude:\n- a\n- b\n\ntasks: {}\n', [
    '2-4',
  ]);
  checkFolds(
    'brackets over several lines, up to the one that closes them',
    'project: { name: A }\ntasks: {\n  a: {\n    title: A\n  },\n  b: {}\n}\nrisks: {}\n',
    ['2-6', '3-4'],
  );
  checkFolds(
    'blocks of text',
    'project: { name: A }\ntasks:\n  a:\n    notes: |\n      one\n\n      two\n\n  b: {}\n',
    ['2-9', '3-7', '4-7'],
  );
  checkFolds('line ends of Windows', 'project:\r\n  name: A\r\n', ['1-2']);
});

function hints(text: string, from = 0, to = text.length): readonly string[] {
  return inlayHints(snapshotOf(text), file, { start: from, end: to }, languageWords).map(
    ({ offset, text: hint }) =>
      `${text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim()} ‹${hint}›`,
  );
}

describe('Hints', () => {
  it('stand behind open tasks and milestones, and behind who works on them', () => {
    assert.deepEqual(hints(plan), [
      'beta: { title: Public beta, due: 2026-05-08, needs: [a2] } ‹→ 2026-05-12 · 960 min late›',
      'build: ‹2026-05-04 → 2026-05-12 · cri…›',
      'a1: ‹2026-05-04 → 2026-05-05 · cri…›',
      'assign: ana ‹Ana Ruiz · 1600 EUR›',
      'a2: { title: Second, effort: 5d, assign: ana, needs: a1 } ‹2026-05-06 → 2026-05-12 · cri…›',
      'apart: ‹2026-05-04 · float 2880 min›',
    ]);
  });
  it('are of what is seen', () => {
    const from = plan.indexOf('a1:');
    assert.equal(hints(plan, from, from + 10).length, 1);
  });
  it('hold at most 30 characters', () => {
    for (const { text } of inlayHints(
      snapshotOf(plan),
      file,
      { start: 0, end: plan.length },
      languageWords,
    )) {
      assert.ok(text.length <= longestHint, text);
    }
  });

  it('name as many people as there is room for, and none whose id is their name', () => {
    const of = (team: string, assign: string): string => {
      const text = `project: { name: A, start: 2026-05-04 }\nrates: { dev: 100/h }\nteam:\n${team}tasks:\n  a:\n    effort: 2d\n    assign: ${assign}\n`;
      return hints(text).find((line) => line.startsWith('assign')) ?? '';
    };
    const team = '  ana: { name: Ana Ruiz, role: dev }\n  ben: { name: Ben Okafor, role: dev }\n';
    assert.equal(of(team, 'ana'), 'assign: ana ‹Ana Ruiz · 1600 EUR›');
    assert.equal(of(team, '[ana, ben]'), 'assign: [ana, ben] ‹Ana Ruiz +1 · 1600 EUR›');
    assert.equal(of('  ana: { role: dev }\n', 'ana'), 'assign: ana ‹1600 EUR›');
    const long = `  ana: { name: ${'Very '.repeat(9)}Long, role: dev }\n`;
    assert.equal(of(long, 'ana'), 'assign: ana ‹1600 EUR›');
  });
});
