import assert from 'node:assert/strict';
import type { TableRow } from '../../../../src/core/views/budget-model';
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
    open: false,
    shown: children.length,
    more: null,
    ...rest,
  };
}

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
    const seen = visibleRows(rows, { folds, whole });
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
});
