import assert from 'node:assert/strict';
import type { Column, TableRow } from '../../../../src/core/views/budget-model';
import type { Sorting } from '../../../../src/webviews/shared/sorting';
import { visibleRows } from '../../../../src/webviews/budget/visible-rows';

function row(id: string, children: readonly TableRow[] = [], rest: Partial<TableRow> = {}): TableRow {
  return {
    id,
    title: id,
    detail: '',
    icon: null,
    target: null,
    cells: [],
    bar: null,
    children,
    below: children.length,
    open: false,
    shown: children.length,
    more: null,
    ...rest,
  };
}

const columns: readonly Column[] = [
  { id: 'item', title: 'Item', secondary: false },
  { id: 'cpi', title: 'CPI', secondary: false },
];
const cpi = (value: number | null): Partial<TableRow> => ({ cells: [{ text: '', red: false, value }] });

const rows = [
  row('a', [row('a1'), row('a2', [row('a2x')])], { open: true }),
  row('b', [row('b1'), row('b2'), row('b3')], { shown: 1, more: { text: '2 more', note: '' } }),
];

function checkRows(
  name: string,
  folds: Record<string, boolean>,
  whole: readonly string[],
  expected: readonly string[],
): void {
  it(name, () => {
    const seen = visibleRows(rows, columns, { folds, whole, sorting: null }, new Map());
    assert.deepEqual(
      seen.map(({ id, level, more }) => `${level} ${more ? `… ${more.text}` : id}`),
      expected,
    );
  });
}

describe('the rows of a folded tree', () => {
  checkRows('follow the model until somebody folds', {}, [], ['1 a', '2 a1', '2 a2', '1 b']);
  checkRows(
    'keep what was folded and unfolded',
    { a: false, b: true },
    [],
    ['1 a', '1 b', '2 b1', '2 … 2 more'],
  );
  checkRows('show all once asked', { a: false, b: true }, ['b'], ['1 a', '1 b', '2 b1', '2 b2', '2 b3']);
  checkRows('go deeper', { a2: true }, [], ['1 a', '2 a1', '2 a2', '3 a2x', '1 b']);
  checkRows('forget what is no row any more', { gone: true }, ['gone'], ['1 a', '2 a1', '2 a2', '1 b']);

  const values = [
    row('a', [row('a1', [], cpi(2)), row('a2', [], cpi(3))], { ...cpi(0.5), open: true }),
    row('b', [], cpi(null)),
    row('c', [row('c1', [], cpi(1)), row('c2', [], cpi(9))], {
      ...cpi(0.9),
      open: true,
      shown: 1,
      more: { text: '1 more', note: 'sorted by variance' },
    }),
  ];
  function checkSorting(name: string, sorting: Sorting | null, expected: string): void {
    it(`sorted ${name}`, () => {
      const seen = visibleRows(values, columns, { folds: {}, whole: [], sorting }, new Map());
      assert.equal(seen.map(({ id, more }) => (more ? `(${more.note})` : id)).join(' '), expected);
    });
  }
  checkSorting('as the model is', null, 'a a1 a2 b c c1 (sorted by variance)');
  checkSorting('by a number, what has none last', { column: 'cpi', descending: false }, 'a a1 a2 c c1 () b');
  checkSorting('down, what has none last too', { column: 'cpi', descending: true }, 'c c2 () a a2 a1 b');
  checkSorting('by name', { column: 'item', descending: true }, 'c c2 () b a a2 a1');
  checkSorting(
    'by a column of another table',
    { column: 'spi', descending: true },
    'a a1 a2 b c c1 (sorted by variance)',
  );

  it('asks for what the model left out, as soon as it is to be seen', () => {
    const large = row('big', [row('x'), row('y')], {
      below: 4,
      shown: 2,
      more: { text: '2 more', note: '' },
    });
    const inModel = [large, row('folded', [], { below: 3, shown: 3 })];
    const seen = (
      choices: Partial<Parameters<typeof visibleRows>[2]>,
      fetched: ReadonlyMap<string, readonly TableRow[]> = new Map(),
    ): string =>
      visibleRows(inModel, columns, { folds: {}, whole: [], sorting: null, ...choices }, fetched)
        .map(({ id, missing }) => (missing ? `${id}?` : id))
        .join(' ');
    assert.equal(seen({}), 'big folded');
    assert.equal(seen({ folds: { big: true } }), 'big x y big/more folded');
    assert.equal(seen({ folds: { big: true }, whole: ['big'] }), 'big? x y folded');
    assert.equal(
      seen({ folds: { big: true }, sorting: { column: 'cpi', descending: true } }),
      'big? x y big/more folded',
    );
    assert.equal(seen({ folds: { folded: true } }), 'big folded?');
    const fetched = new Map([['folded', ['p', 'q', 'r'].map((id) => row(id))]]);
    assert.equal(seen({ folds: { folded: true } }, fetched), 'big folded p q r');
  });
});
