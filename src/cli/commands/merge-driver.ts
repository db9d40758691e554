/** `milewright merge-driver`: tells whether git merges the plan of this clone by what it says, installs that, takes it out. */
import { err, ok, type Result } from '../../core/base/result';
import {
  installMergeDriver,
  readMergeDriver,
  removeMergeDriver,
  type MergeDriver,
} from '../../node/git/merge-driver';
import { planPatterns } from '../../node/git/plan-patterns';
import { openRepository } from '../../node/git/repository';
import { resolvePlanPath } from '../../node/plan-path';
import { printable, type Style } from '../print';
import type { Command, FileAnswer, JsonOutput } from './command';

const actions: readonly string[] = ['status', 'install', 'remove'];

export const mergeDriver: Command = {
  name: 'merge-driver',
  summary: 'let git merge the plan by what it says, in this clone',
  description:
    'Tells whether git merges the plan of this clone by what it says; «install» sets that up in .git/config and .git/info/attributes, «remove» takes it out. No file of the work tree is touched.',
  words: [
    { name: 'action', summary: 'install or remove; only tells how it is when left out', optional: true },
  ],
  options: [
    {
      name: 'plan',
      argument: 'path',
      summary: 'the plan, or the folder of its project.yaml; this folder when left out',
      read: (text) => text,
      takes: 'a path',
    },
  ],
  async run(values, { folder, program }) {
    const action = String(values.get('action') ?? 'status');
    if (!actions.includes(action)) return err(`${action} is none of ${actions.join(', ')}.`);
    const found = await resolvePlanPath(folder, String(values.get('plan') ?? '.'));
    // What was installed can be taken out where the plan is gone.
    if (!found.ok && action === 'install') return found;
    const opened = await openRepository(found.ok ? found.value.folder : folder);
    if (!opened.ok) return err(opened.error.message);
    const repository = opened.value;
    if (action === 'install' && found.ok) {
      const patterns = await planPatterns(found.value.file, repository.prefix);
      if (!patterns) return err(`${found.value.file} is no plan of Milewright's.`);
      const written = await installMergeDriver(repository, program, patterns);
      if (!written.ok) return written;
    }
    if (action === 'remove') {
      const written = await removeMergeDriver(repository);
      if (!written.ok) return written;
    }
    return ok(answerOf(await readMergeDriver(repository))) satisfies Result<FileAnswer, string>;
  },
};

function answerOf(driver: MergeDriver): FileAnswer {
  return {
    text: (style) => printDriver(driver, style),
    json: {
      version: 1,
      installed: driver.command !== null,
      command: driver.command,
      files: driver.patterns,
    } as JsonOutput,
    failed: false,
  };
}

function printDriver({ command, patterns }: MergeDriver, style: Style): string {
  if (command === null) {
    return 'Git merges the plan of this clone line by line. «milewright merge-driver install» changes that.\n';
  }
  return [
    `Git merges these files of this clone by what they say: ${patterns.map(printable).join(', ') || 'none'}.`,
    style.ink('dim', `It runs ${printable(command)}`),
    '«milewright merge-driver remove» takes it out.',
    '',
  ].join('\n');
}
