import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import {
  figureMarks,
  parseAmount,
  parseLedgerDay,
  type DecimalMark,
} from '../../../src/core/budget/parse-amount';
import { parseLedger, readLedger } from '../../../src/core/budget/parse-ledger';
import type { DateOrder } from '../../../src/core/model/plan';
import type { ParsedLedger } from '../../../src/core/budget/parsed-ledger';
import { budgetOf, day, line, person, rate } from './plan-and-schedule';

function checkAmount(
  text: string,
  mark: DecimalMark,
  expected: number | null,
  currency: string | null = null,
): void {
  it(`reads «${text}» with «${mark}»`, () => {
    const amount = parseAmount(text, mark);
    assert.equal(amount && amount.amount.digits / 10 ** amount.amount.scale, expected);
    assert.equal(amount?.currency ?? null, currency);
  });
}

describe('figures of ledgers', () => {
  checkAmount('1200', '.', 1200);
  checkAmount('12.50', '.', 12.5);
  checkAmount('12,50', ',', 12.5);
  checkAmount('12,50', '.', 12.5);
  checkAmount('1.234,50', '.', 1234.5);
  checkAmount('1,234.50', ',', 1234.5);
  checkAmount('1,234', '.', 1234);
  checkAmount('1,234', ',', 1.234);
  checkAmount('1.234.567', ',', 1234567);
  checkAmount('1 234,5', ',', 1234.5);
  checkAmount('1\u00A0234,5', ',', 1234.5);
  checkAmount("1'234.50", '.', 1234.5);
  checkAmount('-5', '.', -5);
  checkAmount('−5', '.', -5);
  checkAmount('5-', '.', -5);
  checkAmount('(5.25)', '.', -5.25);
  checkAmount('.5', '.', 0.5);
  checkAmount('120 USD', '.', 120, 'USD');
  checkAmount('usd 120', '.', 120, 'USD');
  checkAmount('-€ 12', '.', -12, 'EUR');
  checkAmount('12,00 €', ',', 12, 'EUR');
  checkAmount('$12', '.', 12);
  checkAmount('', '.', null);
  checkAmount('n/a', '.', null);
  checkAmount('1.2.3', '.', null);
  checkAmount('12 apples', '.', null);
  checkAmount('1e5', '.', null);
  checkAmount('1234567890123456789', '.', null);
  checkAmount('2026-01-05', '.', null);

  const marks: readonly (readonly [figures: readonly string[], separator: string, mark: DecimalMark])[] = [
    [['12,50', '1000'], ',', ','],
    [['12.50'], ';', '.'],
    [['1.234,00'], ',', ','],
    [['1.234'], ';', ','],
    [['1,234'], ',', '.'],
    [['12.50', '12,50'], '\t', '.'],
  ];
  for (const [figures, separator, mark] of marks) {
    it(`takes «${mark}» for the decimal mark of ${figures.join(' ')} beside «${separator}»`, () => {
      const seen = figureMarks(separator);
      for (const figure of figures) seen.see(figure);
      assert.equal(seen.mark(), mark);
    });
  }

  const dates: readonly (readonly [text: string, expected: string | null, order?: DateOrder])[] = [
    ['2026-04-30', '2026-04-30'],
    ['2026-04-30T23:59:00Z', '2026-04-30'],
    ['2026/4/3', '2026-04-03'],
    ['30.04.2026', '2026-04-30'],
    ['3.4.2026 10:00', '2026-04-03'],
    ['03/04/2026', null],
    ['2026-02-30', null],
    ['yesterday', null],
    ['03/04/2026', '2026-04-03', 'day-month-year'],
    ['03/04/2026', '2026-03-04', 'month-day-year'],
    ['3-4-26', '2026-03-04', 'month-day-year'],
    ['30.04.26', '2026-04-30', 'day-month-year'],
    ['04.30.2026', '2026-04-30', 'month-day-year'],
    ['26-04-30', '2026-04-30', 'year-month-day'],
    ['30/04/2026', null, 'month-day-year'],
    ['30.04.2026', null, 'year-month-day'],
    ['2026-04-30', '2026-04-30', 'month-day-year'],
    ['03/04-2026', null, 'day-month-year'],
    ['03/04/026', null, 'day-month-year'],
  ];
  for (const [text, expected, order = null] of dates) {
    it(`reads the date «${text}»${order === null ? '' : ` by ${order}`}`, () => {
      const read = parseLedgerDay(text, order);
      assert.equal(read === null ? null : printDay(read), expected);
    });
  }
});

/** Rows as `line date amount hours`, problems as `line message`. */
function summary(ledger: ParsedLedger): {
  readonly rows: readonly string[];
  readonly problems: readonly string[];
} {
  const number = (value: { digits: number; scale: number } | null): string =>
    value === null ? '-' : String(value.digits / 10 ** value.scale);
  return {
    rows: ledger.rows.map(
      (row) => `${row.line} ${printDay(row.day)} ${number(row.amount)} ${number(row.hours)}`,
    ),
    problems: ledger.problems.map(({ line: at, message }) => `${at} ${message}`),
  };
}

function checkLedger(
  name: string,
  text: string,
  rows: readonly string[],
  problems: readonly string[] = [],
): void {
  it(name, () => {
    const ledger = parseLedger({ path: 'l.csv', text });
    assert.deepEqual(summary(ledger), { rows, problems });
    if (ledger.columns.length > 0) {
      assert.ok(ledger.count >= ledger.rows.length, 'no row more than there are');
    }
  });
}

describe('reading a ledger', () => {
  checkLedger('finds columns by name in any order and case', 'Amount,DATE\n5,2026-01-05', [
    '2 2026-01-05 5 -',
  ]);
  checkLedger('reads a byte order mark, CRLF and blank lines', '\uFEFFdate,amount\r\n\r\n2026-01-05,5\r\n', [
    '3 2026-01-05 5 -',
  ]);
  checkLedger('reads semicolons with decimal commas', 'date;amount\n2026-01-05;1.234,5', [
    '2 2026-01-05 1234.5 -',
  ]);
  checkLedger('reads tabs', 'date\tamount\n2026-01-05\t7', ['2 2026-01-05 7 -']);
  checkLedger(
    'counts lines over quoted line ends',
    'date,note,amount\n2026-01-05,"two\nlines",5\n2026-01-06,"a ""quoted"" word; here",6\n',
    ['2 2026-01-05 5 -', '4 2026-01-06 6 -'],
  );
  checkLedger('keeps corrections negative', 'date,amount\n2026-01-05,-12.5', ['2 2026-01-05 -12.5 -']);
  checkLedger('reads hours of the clock', 'date,person,hours\n2026-01-05,ana,7:30\n2026-01-06,ana,"7,5 h"', [
    '2 2026-01-05 - 7.5',
    '3 2026-01-06 - 7.5',
  ]);
  checkLedger(
    'notes each row that it cannot read, with its line',
    'date,amount,hours\n,5,\nsoon,5,\n2026-01-05,,\n2026-01-05,lots,\n2026-01-05,1,many\n2026-01-06,2,\n',
    ['7 2026-01-06 2 -'],
    [
      '2 Ledger row not in the sums: it has no date.',
      '3 Ledger row not in the sums: the date «soon» is not of the form 2026-04-30.',
      '4 Ledger row not in the sums: it has neither amount nor hours.',
      '5 Ledger row not in the sums: the amount «lots» is no number.',
      '6 Ledger row not in the sums: the hours «many» are no number.',
    ],
  );
  checkLedger(
    'notes a quote that swallows the rest',
    'date,amount\n2026-01-05,5\n2026-01-06,"6\n2026-01-07,7\n',
    ['2 2026-01-05 5 -'],
    ['3 Ledger row not in the sums: its quote is not closed, and all that follows is lost in it.'],
  );
  checkLedger(
    'says which column a file lacks',
    'when,amount\n2026-01-05,5',
    [],
    ['1 The ledger l.csv has no column date; its 1 rows are not in the sums.'],
  );
  checkLedger('reads an empty file', '', []);
  checkLedger('reads a header without rows', 'date,amount\n', []);
  checkLedger(
    'survives what is no CSV',
    '\0\u0001PNG\r\n\u001a"',
    [],
    ['1 The ledger l.csv has no column date; its 1 rows are not in the sums.'],
  );

  it('names the field that tells the order of dates', () => {
    const text = 'date,amount\n03/04/2026,5\n04/30/2026,5\n';
    const problems = (dates: DateOrder | null): readonly string[] =>
      summary({ ...parseLedger({ path: 'l.csv', text }, dates), rows: [] }).problems;
    assert.deepEqual(problems(null), [
      '2 Ledger row not in the sums: the date «03/04/2026» has an order that budget.ledger-dates must tell.',
      '3 Ledger row not in the sums: the date «04/30/2026» has an order that budget.ledger-dates must tell.',
    ]);
    assert.deepEqual(problems('day-month-year'), [
      '3 Ledger row not in the sums: the date «04/30/2026» is no date by day-month-year.',
    ]);
  });

  it('reads a file of many windows like a small one, whatever lies on their edges', () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => {
      const note =
        i % 7 === 0 ? `"${'two\r\nlines '.repeat(i % 5)}${'é'.repeat(i % 11)}, with ""quotes"""` : `n${i}`;
      return `2026-01-${String(1 + (i % 28)).padStart(2, '0')},${i}.50,${note}${'x'.repeat(i % 90)}`.replace(
        /x+$/,
        (xs) => (note.startsWith('"') ? '' : xs),
      );
    });
    // One row is longer than a window, the last quote is never closed.
    rows[4_000] = `2026-01-01,4000.50,"${'long\n'.repeat(80_000)}"`;
    rows.push('2026-01-01,9000.50,"open', '2026-01-01,9001.50,lost');
    const text = ['date,amount,note', ...rows].join('\r\n');
    const ledger = parseLedger({ path: 'l.csv', text });
    assert.equal(ledger.count, 9_001);
    assert.deepEqual(
      ledger.rows.map(({ amount }) => amount!.digits),
      Array.from({ length: 9_000 }, (_, i) => i * 100 + 50),
    );
    const lines = text.split('\r\n').flatMap((piece) => piece.split('\n'));
    for (const i of [1, 7, 3_999, 4_001, 8_999]) {
      assert.match(lines[ledger.rows[i]!.line - 1]!, new RegExp(`^2026-\\d\\d-\\d\\d,${i}\\.50,`));
    }
    assert.deepEqual(
      ledger.problems.map(({ line: at }) => lines[at! - 1]),
      ['2026-01-01,9000.50,"open'],
    );
  });

  it('goes on in small steps, and says how far it is', () => {
    const text = `date,amount\n${'2026-01-05,5\n'.repeat(60_000)}`;
    const steps: number[] = [];
    const reading = readLedger({ path: 'l.csv', text }, null);
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) steps.push(step.value);
    assert.equal(step.value.rows.length, 60_000);
    assert.ok(steps.length > 50);
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    );
    assert.ok(steps.every((share) => share >= 0 && share <= 1));
  });

  it('keeps columns that it does not know', () => {
    const ledger = parseLedger({ path: 'l.csv', text: 'date,amount,invoice\n2026-01-05,5,R-17' });
    assert.deepEqual(
      [ledger.columns, ledger.rows[0]!.cells],
      [
        ['date', 'amount', 'invoice'],
        ['2026-01-05', '5', 'R-17'],
      ],
    );
  });
});

describe('booking a ledger', () => {
  const scene = {
    team: [
      person('ana', {
        name: 'Ana Ruiz',
        email: ['ana@example.com'],
        rates: [{ from: null, rate: rate('100/h') }],
      }),
      person('bob'),
    ],
    tasks: { t1: { from: '2026-01-05', hours: { ana: 8 }, was: ['OLD-1'], costs: { licence: '50' } } },
    today: '2026-01-19',
  };
  const book = (text: string, rest = {}) => budgetOf({ ...scene, ...rest, ledgers: { 'l.csv': text } });

  it('prices overtime by its own rate, else by that of all hours', () => {
    const ben = person('ben', { rates: [{ from: null, rate: rate('100/h') }], overtime: rate('150/h') });
    const text = 'date,person,hours,overtime\n2026-01-05,ben,8,2\n2026-01-06,ana,,2\n2026-01-07,bob,,2\n';
    const budget = book(text, { team: [...scene.team, ben] });
    assert.equal(budget.figures.spent, 110_000 + 20_000);
    assert.deepEqual(
      budget.ledger.problems.map(({ line: at, kind }) => [at, kind]),
      [[4, 'missing-rate']],
    );
  });

  it('takes hours × rate where no amount stands, and the amount where both do', () => {
    assert.equal(
      book('date,person,hours,amount\n2026-01-05,ana,7.5,\n2026-01-06,ana,8,1').figures.spent,
      75_100,
    );
  });

  it('knows people by id, name or address, and tasks by earlier ids', () => {
    const budget = book(
      'date,task,person,amount\n2026-01-05,old-1,Ana Ruiz,1\n2026-01-05,T1,ANA@example.com,2\n2026-01-05,t1,ana,4',
    );
    assert.deepEqual(budget.ledger.problems, []);
    assert.equal(budget.phases[0]!.spent, 700);
    assert.equal(budget.people[0]!.spent, 700);
  });

  it('counts what it does not know on a row of its own, and says so', () => {
    const budget = book('date,task,person,line,amount\n2026-01-05,gone,eve,toys,5', {
      budget: { lines: [line('people', { from: 'team' })] },
    });
    assert.equal(budget.figures.spent, 500);
    assert.deepEqual(
      budget.ledger.problems.map((problem) => [problem.kind, problem.line]),
      [
        ['unknown-task', 2],
        ['unknown-person', 2],
        ['unknown-line', 2],
      ],
    );
    for (const rows of [budget.phases, budget.people, budget.lines]) {
      assert.deepEqual([rows.at(-1)!.kind, rows.at(-1)!.spent], ['rest', 500]);
    }
  });

  it('leaves out and notes rows whose amount nobody can compute', () => {
    const budget = book(
      'date,person,hours,amount\n2026-01-05,bob,8,\n2026-01-05,,8,\n2026-01-05,,,12 USD\n2026-01-05,,,1',
    );
    assert.deepEqual([budget.ledger.rows, budget.ledger.rowsUsed, budget.figures.spent], [4, 1, 100]);
    assert.deepEqual(
      budget.ledger.problems.map((problem) => [problem.kind, problem.line]),
      [
        ['missing-rate', 2],
        ['missing-rate', 3],
        ['missing-rate', 4],
      ],
    );
  });

  it('books by line: the one named, the team for hours, else the only cost of the task', () => {
    const budget = book(
      'date,task,hours,line,amount\n2026-01-05,t1,,licence,1\n2026-01-05,t1,1,,2\n2026-01-05,t1,,,4\n2026-01-05,,,,8',
    );
    assert.deepEqual(
      budget.lines.map(({ id, spent }) => [id, spent]),
      [
        ['people', 200],
        ['licence', 500],
        ['', 800],
      ],
    );
  });

  it('books up to and with the status date', () => {
    const budget = book('date,amount\n2026-01-19,1\n2026-01-20,2');
    assert.deepEqual(
      [budget.figures.spent, budget.ledger.rowsLater, budget.ledger.lastDay],
      [100, 1, day('2026-01-19')],
    );
  });

  it('keeps messages short whatever a cell holds', () => {
    const budget = book(`date,task,amount\n2026-01-05,${'x'.repeat(5000)},5\n${'y'.repeat(5000)},,5`);
    assert.equal(budget.ledger.problems.length, 2);
    assert.ok(budget.ledger.problems.every(({ message }) => message.length <= 120));
  });
});
