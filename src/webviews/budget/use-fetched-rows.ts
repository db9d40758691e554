/**
 * Rows of large plans that the model comes without: asked for when their row is unfolded, and again with each new model.
 * The old ones stay until the new ones are there.
 */
import { useRef, useState } from 'preact/hooks';
import type { BudgetModel, TableRow } from '../../core/views/budget-model';
import type { BudgetHost } from './choices';

export interface FetchedRows {
  /** By the id of the row that they are below. */
  readonly rows: ReadonlyMap<string, readonly TableRow[]>;
  /** Asks once for each row and model. */
  want(breakdown: string, row: string): void;
}

export function useFetchedRows(host: BudgetHost): FetchedRows {
  const [rows, setRows] = useState<FetchedRows['rows']>(new Map());
  const asked = useRef(new Map<string, BudgetModel | null>());
  return {
    rows,
    want(breakdown, row) {
      const model = host.model.value;
      if (asked.current.get(row) === model) return;
      asked.current.set(row, model);
      void host.ask<readonly TableRow[]>({ kind: 'rows', breakdown, row }).then((below) => {
        if (below) setRows((known) => new Map(known).set(row, below));
      });
    },
  };
}
