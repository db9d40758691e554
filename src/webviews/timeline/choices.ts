/** What a reader of the timeline has chosen; kept over reloads. */
import type { Minute } from '../../core/base/dates';
import type { TimelineColumn, TimelineGrouping, TimelineModel } from '../../core/views/timeline-model';
import type { Host } from '../shared/host';

export interface TimelineChoices {
  readonly grouping: TimelineGrouping['id'];
  /** By a row's id: folded or unfolded by hand. */
  readonly folds: Readonly<Record<string, boolean>>;
  readonly filter: string;
  /** Shown or left out by hand. */
  readonly columns: Readonly<Partial<Record<TimelineColumn, boolean>>>;
  /** The id of the row that is looked at; null: the first. */
  readonly row: string | null;
  /** Ids of rows that a hand takes together with the one that is looked at. */
  readonly marked: readonly string[];
  /** Null: as much as what is ahead needs. */
  readonly pixelsPerDay: number | null;
  /** At the left edge; null: where what is ahead begins. */
  readonly from: Minute | null;
  /** Shown as a table. */
  readonly table: boolean;
}

export const firstChoices: TimelineChoices = {
  grouping: 'phase',
  folds: {},
  filter: '',
  columns: {},
  row: null,
  marked: [],
  pixelsPerDay: null,
  from: null,
  table: false,
};

export type TimelineHost = Host<TimelineModel, TimelineChoices>;

/** Those that are shown, in the order of the model. */
export function columnsOf(
  { columns }: TimelineModel,
  { columns: chosen }: TimelineChoices,
): TimelineModel['columns'] {
  return columns.filter(({ id, shown }) => chosen[id] ?? shown);
}
