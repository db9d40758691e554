import assert from 'node:assert/strict';
import { appendToLedger, type LedgerEntry } from '../../../../src/core/language/ledger/append-to-ledger';
import { parseLedger } from '../../../../src/core/budget/parse-ledger';
import type { DateOrder } from '../../../../src/core/model/plan';
import { day } from '../../budget/plan-and-schedule';

const hours: LedgerEntry = {
  day: day('2026-03-02'),
  task: 'A-1',
  person: 'ana',
  hours: '7.5',
  note: 'pairing',
};
const expense: LedgerEntry = { day: day('2026-03-02'), line: 'cloud', amount: '-1412.80', currency: 'USD' };

/** What is added, with line ends to be seen. */
function checkAdded(text: string, entry: LedgerEntry, added: string, dates: DateOrder | null = null): void {
  const result = appendToLedger(text, dates, [entry]);
  assert.ok(result.ok, result.ok ? '' : result.error);
  assert.equal(result.value.replaceAll('\r', '␍').replaceAll('\n', '␊'), added);
  // And it is read again as what it was.
  const row = parseLedger({ path: 'l.csv', text: text + result.value }, dates).rows.at(-1)!;
  const figure = (decimal: typeof row.amount): string | undefined =>
    decimal === null ? undefined : (decimal.digits / 10 ** decimal.scale).toFixed(decimal.scale);
  const { note: _, ...rest } = entry;
  assert.deepEqual(
    JSON.parse(
      JSON.stringify({
        day: row.day,
        task: row.task ?? undefined,
        person: row.person ?? undefined,
        hours: figure(row.hours),
        line: row.budgetLine ?? undefined,
        amount: figure(row.amount),
        currency: row.currency ?? undefined,
      }),
    ),
    JSON.parse(JSON.stringify(rest)),
  );
}

describe('a row added to a ledger', () => {
  const plain = 'date,task,person,hours,overtime,line,amount,currency,note\n';

  it('has the columns of the file', () => {
    checkAdded(plain, hours, '2026-03-02,A-1,ana,7.5,,,,,pairing␊');
    checkAdded(plain, expense, '2026-03-02,,,,,cloud,-1412.80,USD,␊');
    checkAdded('note,Hours,User,Issue,Mood,Date\n', hours, 'pairing,7.5,ana,A-1,,2026-03-02␊');
  });

  it('has its separator, decimal comma, dates and line ends', () => {
    const german =
      'Datum;Aufgabe;Mitarbeiter;Stunden;Betrag;Währung;Konto;Notiz\r\n27.02.2026;A;ben;3,25;;;;\r\n';
    checkAdded(german, hours, '02.03.2026;A-1;ana;7,5;;;;pairing␍␊');
    checkAdded(german, expense, '02.03.2026;;;;-1412,80;USD;cloud;␍␊');
    checkAdded(
      'date\tperson\ttask\thours\tnote\n2026/02/27\tana\tA\t1\t\n',
      hours,
      '2026/03/02\tana\tA-1\t7.5\tpairing␊',
    );
    const american = 'date,task,person,hours,note\n02/27/26,A,ana,1,\n';
    checkAdded(american, hours, '03/02/26,A-1,ana,7.5,pairing␊', 'month-day-year');
  });

  it('stands on a line of its own, where the last one has no end', () => {
    checkAdded(`${plain}2026-02-27,A,ana,1,,,,,`, hours, '␊2026-03-02,A-1,ana,7.5,,,,,pairing␊');
    checkAdded(`${plain}2026-02-27,A,ana,1,,,,,\n\n`, hours, '2026-03-02,A-1,ana,7.5,,,,,pairing␊');
  });

  it('is quoted as the file is, and where it must be', () => {
    const all = '"date","task","person","hours","note"\n"2026-02-27","A","ana","1",""\n';
    checkAdded(all, hours, '"2026-03-02","A-1","ana","7.5","pairing"␊');
    checkAdded(
      plain,
      { ...hours, note: 'with Ben, "twice"' },
      '2026-03-02,A-1,ana,7.5,,,,,"with Ben, ""twice"""␊',
    );
    checkAdded(
      plain,
      { ...hours, note: '=HYPERLINK(1)\nnext' },
      "2026-03-02,A-1,ana,7.5,,,,,'=HYPERLINK(1) next␊",
    );
    const comma = 'date,task,person,hours,note\n2026-02-27,A,ana,"3,25",\n';
    checkAdded(comma, hours, '2026-03-02,A-1,ana,"7,5",pairing␊');
  });

  it('begins a ledger that is empty', () => {
    for (const text of ['', '\uFEFF', '\n']) {
      checkAdded(
        text,
        hours,
        'date,task,person,hours,line,amount,currency,note␊2026-03-02,A-1,ana,7.5,,,,pairing␊',
      );
    }
  });

  it('is refused where something of it would be lost', () => {
    for (const [text, why] of [
      ['date,task,person,hours\n', 'The ledger has no column note'],
      ['date,amount,note\n', 'The ledger has no column hours'],
      ['amount,hours\n', 'The ledger has no column date'],
      [`${plain}2026-02-27,"A,ana,1\n`, 'A quote in the ledger is not closed'],
    ] as const) {
      assert.deepEqual(appendToLedger(text, null, [hours]), { ok: false, error: why });
    }
  });

  it('is one of several', () => {
    const result = appendToLedger(plain, null, [hours, expense]);
    assert.equal(result.ok && result.value.split('\n').length, 3);
  });
});
