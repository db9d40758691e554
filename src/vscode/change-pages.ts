/**
 * Shows the texts of two states of a plan side by side, at the line of what has changed: a revision as git holds it, and a
 * later one or the editor's own text. Nothing is read here: the texts are those that were compared.
 */
import * as vscode from 'vscode';
import { lineBefore } from '../core/history/line-before';
import type { PlanRevision } from '../core/history/plan-revision';
import type { Address } from '../core/model/address';
import { parsePlan } from '../core/syntax/parse-plan';
import type { Location, PlanFile } from '../core/syntax/parsed-plan';
import { createMemoryFiles } from './memory-files';
import type { OpenPlan } from './open-plan';
import type { ComparedTexts } from './plan-comparisons';

export interface ChangePages extends vscode.Disposable {
  /** @param side of the two that has the address */
  show(plan: OpenPlan, texts: ComparedTexts, address: Address, side: 'earlier' | 'later'): Promise<void>;
}

const scheme = 'milewright-revision';

export function createChangePages(): ChangePages {
  const files = createMemoryFiles([scheme]);

  /** A file of a revision; what it does not have is empty. */
  const put = ({ hash }: PlanRevision, path: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme, path: `/${path}`, query: hash });
    // A byte order mark is none of the editor's text.
    files.put(uri, text.replace(/^\uFEFF/, ''));
    return uri;
  };
  return {
    async show(plan, { from, to }, address, side) {
      const { snapshot } = plan.session.state();
      const present: readonly PlanFile[] = to ? to.files : snapshot.inputs.files;
      const place =
        side === 'earlier'
          ? parsePlan(from.files).locate(address, 'key')
          : (to ? parsePlan(to.files) : snapshot.parsed).locate(address, 'key');
      const earlier = fileLike(from.files, present, place, side === 'earlier');
      const later = fileLike(present, from.files, place, side === 'later');
      const right = to ? put(to, later.path, later.text) : plan.uriOf(later.path);
      const at =
        place && (side === 'later' ? lineOf(later.text, place) : nearest(earlier.text, later.text, place));
      const now = to === null ? vscode.l10n.t('now') : to.hash.slice(0, 7);
      const title = `${later.path}: ${from.hash.slice(0, 7)} ↔ ${now}`;
      const selection = at === null ? {} : { selection: new vscode.Range(at, 0, at, 0) };
      const left = put(from, earlier.path, earlier.text);
      await vscode.commands.executeCommand('vscode.diff', left, right, title, {
        preview: true,
        ...selection,
      });
    },
    dispose() {
      files.dispose();
    },
  };
}

/** The file that a place is in, or what one side calls the file of the other's place: the root may have moved. */
function fileLike(
  own: readonly PlanFile[],
  others: readonly PlanFile[],
  place: Location | null,
  hasPlace: boolean,
): PlanFile {
  const [root] = own;
  const wanted = place?.file ?? root?.path ?? '';
  const found = own.find(({ path }) => path === wanted);
  if (found) return found;
  const isRoot = !hasPlace && others[0]?.path === wanted;
  return (isRoot ? root : undefined) ?? { path: wanted, text: '', role: 'included' };
}

function lineOf(text: string, { range }: Location): number {
  return text.slice(0, range.start).split('\n').length - 1;
}

/** The line of the later text that stands where something has gone: that of what stood before it and is still there. */
function nearest(earlier: string, later: string, place: Location): number {
  for (let line = lineOf(earlier, place); line >= 0; line--) {
    const found = lineBefore(earlier, later, line);
    if (found !== null) return found;
  }
  return 0;
}
