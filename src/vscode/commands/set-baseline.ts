/**
 * Makes the plan of the last commit the one that was approved: a tag of git, and its name below `baseline:`. It says so
 * where the present text is another one, since a tag holds what is committed.
 */
import * as vscode from 'vscode';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import { whenPlan, type Command, type CommandContext } from './command';

export const setBaseline: Command = {
  id: 'setBaseline',
  title: 'Set Baseline...',
  icon: 'tag',
  palette: whenPlan,
  menus: [],
  async run(context, argument) {
    const { plans, commits, writer, log } = context;
    const plan = plans.current();
    if (!plan) return;
    const repository = await commits.openRepository(plan);
    if (!repository) {
      return warn(vscode.l10n.t('No baseline was set: the plan lies in no repository that may be asked.'));
    }
    const name =
      typeof argument === 'string' ? argument : await askName(plan, await isCommitted(context, plan));
    if (name === undefined) return;
    const { tagHead } = await import('../../node/git/write-tag');
    const outcome = await tagHead(repository, name);
    if (outcome.kind === 'refused') log.warn(`tag ${name}: ${outcome.detail}`);
    const shown = literalText(name);
    if (outcome.kind !== 'made') {
      return warn(
        {
          'bad-name': vscode.l10n.t('No baseline was set: {0} cannot name a tag.', shown),
          exists: vscode.l10n.t('No baseline was set: there is a tag {0} already.', shown),
          'no-commit': vscode.l10n.t('No baseline was set: nothing is committed yet.'),
          refused: vscode.l10n.t('No baseline was set: git refused the tag {0}; the log says why.', shown),
        }[outcome.kind],
      );
    }
    await writer.apply(
      plan,
      [{ kind: 'set', address: ['baseline'], value: name }],
      vscode.l10n.t('The baseline is the plan at the tag {0}', shown),
    );
  },
};

/** Whether the last commit holds the present text of all files of the plan but the private one. */
async function isCommitted({ commits }: CommandContext, plan: OpenPlan): Promise<boolean> {
  const read = await commits.readRevision(plan, 'HEAD');
  if (!read || !('revision' in read)) return false;
  const then = new Map(read.revision.files.map(({ path, text }) => [path, text]));
  const { files } = plan.session.state().snapshot.inputs;
  return files.every(({ path, text, role }) => role === 'private' || then.get(path) === text);
}

/** The next of `plan-1`, `plan-2`, … that no tag has. */
function askName({ session }: OpenPlan, isWhole: boolean): Thenable<string | undefined> {
  const { commits } = session.state().snapshot.inputs;
  const known = new Set(Array.from(commits.commits.rows.tagged.values(), ({ tags }) => tags).flat());
  let n = 1;
  while (known.has(`plan-${String(n)}`)) n++;
  return vscode.window.showInputBox({
    value: `plan-${String(n)}`,
    prompt: isWhole
      ? vscode.l10n.t('A tag at the last commit, whose plan is the approved one; it is not pushed.')
      : vscode.l10n.t('The tag holds the plan of the last commit: what has changed since is not in it.'),
    title: vscode.l10n.t('Set Baseline'),
  });
}

function warn(sentence: string): void {
  void vscode.window.showWarningMessage(sentence);
}
