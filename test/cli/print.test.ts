/** Text for terminals: alignment, cutting, and nothing that a terminal would obey. */
import assert from 'node:assert/strict';
import { printDate, printMoney, printWorkDays } from '../../src/cli/amounts';
import { cell, count, printable, printJson, printTable, styleOf, type Column } from '../../src/cli/print';
import { dayOf, startOfDay } from '../../src/core/base/dates';
import { printDecimal } from '../../src/core/model/money';

const plain = styleOf({ colour: false, width: null });
const columns: readonly Column[] = [
  { title: 'Task' },
  { title: 'Title', cut: true },
  { title: 'Float', align: 'right' },
];

describe('printJson', () => {
  it('is the same value, without anything that a terminal would obey', () => {
    const value = { '\u009B31m': ['\u001B[31m', '\u007F', '\u202Ebackwards', '\uD800', 'Ä 漢字 👩‍👩‍👧'] };
    const text = printJson(value);
    assert.deepEqual(JSON.parse(text), value);
    assert.equal(printable(text.replaceAll('\n', ' ')), text.replaceAll('\n', ' '));
    assert.match(text, /"\\u009b31m"[^]*Ä 漢字 👩‍👩‍👧/);
  });
});

describe('printTable', () => {
  const checkTable = (
    rows: readonly (readonly string[])[],
    width: number | null,
    expected: readonly string[],
  ): void => {
    const cells = rows.map((row) => row.map((text) => cell(text)));
    const style = styleOf({ colour: false, width });
    assert.deepEqual(printTable(columns, cells, style).split('\n'), [...expected, '']);
  };

  it('aligns columns, without space at the end of a row', () => {
    checkTable(
      [
        ['ATLAS-k3f', 'Session tokens', '0 d'],
        ['b', 'Login', '12.5 d'],
      ],
      null,
      [
        'Task       Title            Float',
        'ATLAS-k3f  Session tokens     0 d',
        'b          Login           12.5 d',
      ],
    );
  });
  it('counts what a terminal shows, not code units', () => {
    checkTable(
      [
        ['a', '漢字', '1'],
        ['b', 'e\u0301👩‍👩‍👧', '2'],
      ],
      null,
      ['Task  Title  Float', 'a     漢字       1', 'b     e\u0301👩‍👩‍👧        2'],
    );
  });
  it('cuts what may give way, and only in a terminal', () => {
    const rows = [['a', 'A title that goes on and on', '1']];
    checkTable(rows, 30, ['Task  Title              Float', 'a     A title that goe…      1']);
    checkTable(rows, null, [
      'Task  Title                        Float',
      'a     A title that goes on and on      1',
    ]);
  });
  it('never cuts a column to nothing', () => {
    checkTable([['a', 'A title that goes on', '1']], 5, [
      'Task  Title         Float',
      'a     A title tha…      1',
    ]);
  });
  it('colours cells without moving them', () => {
    const inked = styleOf({ colour: true, width: null });
    const text = printTable([{ title: 'A' }, { title: 'B' }], [[cell('x', 'red'), cell('y')]], inked);
    const [red, default_] = ['31', '39'].map((code) => `\u001B[${code}m`);
    assert.ok(text.includes(`${red}x${default_}  y\n`));
    const stripped = text
      .split('\u001B')
      .map((part, i) => (i === 0 ? part : part.replace(/^\[\d+m/, '')))
      .join('');
    assert.equal(stripped, printTable([{ title: 'A' }, { title: 'B' }], [[cell('x'), cell('y')]], plain));
  });
});

describe('printable', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['Zahlung für Köln', 'Zahlung für Köln'],
    ['two\nlines\r\nand\ta tab', 'two lines and a tab'],
    ['\u001B]0;title\u0007\u001B[2Jgone', '\uFFFD]0;title\uFFFD\uFFFD[2Jgone'],
    ['\u009B31m', '\uFFFD31m'],
    ['a\u202Egnp.exe', 'a\uFFFDgnp.exe'],
    ['half \uD800 a character', 'half \uFFFD a character'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () => assert.equal(printable(text), expected));
});

describe('amounts', () => {
  it('money is exact decimals for machines', () => {
    const cases: readonly (readonly [minor: number, decimals: number, expected: string])[] = [
      [0, 2, '0.00'],
      [5, 2, '0.05'],
      [-5, 2, '-0.05'],
      [123450, 2, '1234.50'],
      [-123450, 2, '-1234.50'],
      [1234, 0, '1234'],
      [1, 3, '0.001'],
      [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
    ];
    for (const [minor, decimals, expected] of cases) assert.equal(printDecimal(minor, decimals), expected);
  });
  it('money is grouped for people, with a true minus', () => {
    assert.equal(printMoney(123456789, 2), '1,234,567.89');
    assert.equal(printMoney(-100000, 2), '−1,000.00');
    assert.equal(printMoney(999, 0), '999');
    assert.equal(printMoney(null, 2), '—');
  });
  it('floats are days of the plan', () => {
    assert.equal(printWorkDays(960, 8), '2 d');
    assert.equal(printWorkDays(-720, 8), '−1.5 d');
    assert.equal(printWorkDays(-1, 8), '0 d');
    assert.equal(printWorkDays(360, 6), '1 d');
    assert.equal(printWorkDays(null, 8), '—');
  });
  it('dates and counts', () => {
    assert.equal(printDate(startOfDay(dayOf(2026, 5, 4)) + 480), '2026-05-04');
    assert.equal(printDate(null), '—');
    assert.equal(count(1, 'error'), '1 error');
    assert.equal(count(0, 'error'), '0 errors');
  });
});
