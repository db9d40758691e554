/**
 * A hover on any line of the repository that tells the task it was written for, and the risks of its file. git is asked for one line at a time, where
 * folders are trusted and the setting wants it; moving the pointer away ends the question, and what was answered is kept
 * until the text or the branch changes.
 */
import * as vscode from 'vscode';
import { ownedRisks, risksOfFile } from '../../core/analysis/risk-changes';
import { hoverLine, linksByCommit } from '../../core/language/hover/hover-line';
import type { Evidence, LinkedCommit } from '../../core/history/evidence';
import { languageWords } from '../language-words';
import { lineHoverSetting } from '../settings';
import type { Provider } from './provider';

/** Lines that are kept, of all files together. */
const mostKept = 1000;

export const lineHover: Provider = ({ plans, commits, seams }) => {
  const kept = new Map<string, string | null>();
  const links = new WeakMap<Evidence, ReadonlyMap<string, readonly LinkedCommit[]>>();
  const provide = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> => {
    const file = lineHoverSetting() && !plans.of(document.uri) ? commits.at(document.uri) : null;
    if (!file || document.lineAt(position).isEmptyOrWhitespace) return undefined;
    const { plan, repository, name: ofRepository } = file;
    const { shown } = plan.session.state();
    const read = ofRepository === null ? shown.inputs.commits : shown.inputs.repositories?.get(ofRepository);
    const risks = risksOfFile(ownedRisks(shown))(file.path);
    if (shown.evidence.byTask.size === 0 && risks.length === 0) return undefined;
    if (!read || read.state === 'absent') return undefined;
    const { head, branches } = read;
    const tip = branches.find(({ name }) => name === (head ?? 'HEAD'))?.tip ?? '';
    const key = JSON.stringify([document.uri.toString(), document.version, tip, position.line]);
    let hash = kept.get(key);
    if (hash === undefined) {
      const abort = new AbortController();
      const ending = token.onCancellationRequested(() => abort.abort());
      try {
        const { blameLine } = await import('../../node/git/blame-line');
        hash = await blameLine(
          repository,
          document.uri.fsPath,
          document.getText(),
          position.line,
          abort.signal,
        );
      } catch {
        // Whoever moved on wants no answer; and where git has none, there is nothing to tell.
        return undefined;
      } finally {
        ending.dispose();
      }
      kept.set(key, hash);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    }
    if (token.isCancellationRequested) return undefined;
    const byCommit = links.get(shown.evidence) ?? linksByCommit(shown);
    links.set(shown.evidence, byCommit);
    const markdown = hoverLine(
      shown,
      hash === null ? [] : (byCommit.get(hash) ?? []),
      risks.filter(({ level }) => level !== 'low'),
      languageWords(shown),
    );
    return markdown === null ? undefined : new vscode.Hover(new vscode.MarkdownString(markdown));
  };
  return vscode.languages.registerHoverProvider(
    { scheme: 'file' },
    { provideHover: seams.guard('provider', 'line hover', provide, undefined) },
  );
};
