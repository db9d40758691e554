/**
 * Asks for a revision of the plan: tags and branches by their names, the commits that changed it by their subjects, and
 * whatever a person types that may name one.
 */
import * as vscode from 'vscode';
import type { CommitReader } from './commits';
import { formatOf } from './format-of';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';

interface RevisionItem extends vscode.QuickPickItem {
  readonly name: string;
}

const mostCommits = 100;

/** @returns what names it, or null where none was picked */
export async function pickRevision(
  commits: CommitReader,
  plan: OpenPlan,
  question: string,
): Promise<string | null> {
  const known = await revisionsOf(commits, plan);
  const { isRevisionName } = await import('../node/git/revision-name');
  const pick = vscode.window.createQuickPick<RevisionItem>();
  pick.placeholder = question;
  pick.matchOnDescription = true;
  pick.items = known;
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isNew = isRevisionName(typed) && !known.some(({ name }) => name === typed);
    pick.items = isNew
      ? [...known, { label: literalText(typed), description: vscode.l10n.t('as typed'), name: typed }]
      : known;
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.name ?? null));
      pick.onDidHide(() => resolve(null));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

async function revisionsOf(commits: CommitReader, plan: OpenPlan): Promise<readonly RevisionItem[]> {
  const { snapshot } = plan.session.state();
  const format = formatOf(snapshot);
  const log = snapshot.inputs.commits;
  const tags = Array.from(log.commits.rows.tagged.values())
    .toSorted((a, b) => b.seconds - a.seconds)
    .flatMap(({ tags: names, day }) =>
      names.map((name) => ({
        label: `$(tag) ${literalText(name)}`,
        description: format.day(day),
        name: `refs/tags/${name}`,
      })),
    );
  const branches = log.branches
    .filter(({ name }) => name !== 'HEAD')
    .map(({ name, remote }) => ({
      label: `$(git-branch) ${literalText(name)}`,
      description: remote ? vscode.l10n.t('remote-tracking branch') : vscode.l10n.t('branch'),
      name,
    }));
  return [...tags, ...(await planCommits(commits, plan)), ...branches];
}

async function planCommits(commits: CommitReader, plan: OpenPlan): Promise<readonly RevisionItem[]> {
  const repository = await commits.openRepository(plan);
  if (!repository) return [];
  const { snapshot } = plan.session.state();
  const format = formatOf(snapshot);
  const [{ readPlanLog }, { pathInRepository }] = await Promise.all([
    import('../node/git/plan-log'),
    import('../node/git/path-in-repository'),
  ]);
  const path = await pathInRepository(repository, plan.root.fsPath);
  if (path === null) return [];
  const zone = snapshot.plan.project.timezone;
  try {
    const log = await readPlanLog(repository, { path, limit: mostCommits, zone });
    return log.commits.map(({ hash, day, author, subject }) => ({
      label: `$(git-commit) ${literalText(subject) || vscode.l10n.t('(no subject)')}`,
      description: `${hash.slice(0, 7)}, ${literalText(author)}, ${format.day(day)}`,
      name: hash,
    }));
  } catch {
    return []; // No commit yet.
  }
}
