/** What a reader of the board has chosen; kept over reloads. */
import type { BoardGrouping, BoardModel } from '../../core/views/board-model';
import type { Host } from '../shared/host';

export interface BoardChoices {
  readonly grouping: BoardGrouping['id'];
  readonly filter: string;
  /** The column and the task that is looked at; null: the first. */
  readonly column: string | null;
  readonly task: string | null;
  /** Shown as a table. */
  readonly table: boolean;
}

export const firstChoices: BoardChoices = {
  grouping: 'state',
  filter: '',
  column: null,
  task: null,
  table: false,
};

export type BoardHost = Host<BoardModel, BoardChoices>;
