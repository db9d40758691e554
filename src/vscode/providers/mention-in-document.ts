/** Ids of tasks in any document that is no part of a plan: a source file, a text, the box of a commit message. */
import type * as vscode from 'vscode';
import { mentionFinder, type Mention, type MentionFinder } from '../../core/language/mentions';
import type { Plan } from '../../core/model/plan';
import type { CommitReader } from '../commits';
import type { OpenPlan } from '../open-plan';
import { planAround } from '../plan-around';
import type { Plans } from '../plans';

export const anyDocument: vscode.DocumentSelector = [{ scheme: 'file' }, { scheme: 'vscode-scm' }];

/** Nobody reads a longer one. */
const longestLine = 20_000;

export interface MentionInDocument extends Mention {
  readonly plan: OpenPlan;
}

export interface MentionReader {
  /** Of the plan as it is now; ids are looked up once for many texts. */
  finderOf(plan: OpenPlan): MentionFinder;
  at(document: vscode.TextDocument, position: vscode.Position): MentionInDocument | null;
}

export function mentionReader(plans: Plans, commits: Pick<CommitReader, 'at'>): MentionReader {
  const finders = new WeakMap<Plan, MentionFinder>();
  const finderOf = ({ session }: OpenPlan): MentionFinder => {
    const { plan } = session.state().snapshot;
    const known = finders.get(plan) ?? mentionFinder(plan);
    finders.set(plan, known);
    return known;
  };
  return {
    finderOf,
    at(document, position) {
      const plan = planAround(plans, commits, document);
      // Asked at each move of the cursor: the text of the whole document is put together by each question.
      const { text, range: line } = document.lineAt(position);
      const found = plan && text.length <= longestLine ? finderOf(plan).at(text, position.character) : null;
      if (!plan || !found) return null;
      const start = document.offsetAt(line.start);
      return { ...found, plan, range: { start: found.range.start + start, end: found.range.end + start } };
    },
  };
}
