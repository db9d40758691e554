/** What can be done with the plan at a place, beside mending what is wrong there: a change with its edits. */
import type { Snapshot } from '../../analysis/snapshot';
import type { Translate } from '../../base/translate';
import type { TextRange } from '../../base/text';
import type { Task } from '../../model/plan';
import type { PlanEdit } from '../../model/plan-edit';
import type { ConsequenceWords } from '../preview-fix';

export interface PlanAction {
  readonly kind: 'rewrite' | 'extract';
  /** The change, without its consequence. */
  readonly title: string;
  readonly edits: readonly PlanEdit[];
}

export interface ActionWords extends ConsequenceWords {
  readonly t: Translate;
}

export interface ActionAsk {
  readonly snapshot: Snapshot;
  readonly file: string;
  /** What is selected; empty: a cursor. */
  readonly range: TextRange;
  /** The innermost task at the start of the selection. */
  readonly task: Task | null;
  readonly words: ActionWords;
}
