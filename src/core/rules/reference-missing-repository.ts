/** Repositories that the plan names and whose commits cannot be read here: what they show is in no evidence. */
import type { MissingRepository } from '../history/evidence';
import { atKey } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const referenceMissingRepository: Rule = {
  id: 'reference/missing-repository',
  severity: 'info',
  docs: {
    summary: '`repositories` names one whose commits cannot be read on this machine.',
    why: 'Its commits show under no task, and what would follow from there being none is not said. The editor finds the folder of a repository among those that are open in the window, by their names, or in the setting `milewright.repositories`; the command line by `--repository NAME=PATH`. Nothing is said where git is not run at all.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        repositories: { api: {} }
      `,
      folders: [],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        repositories: { api: {} }
      `,
      folders: ['api'],
    },
  },
  check,
};

function* check({ evidence }: RuleContext): Iterable<RuleFinding> {
  for (const { name, why } of evidence.missing)
    yield { message: messageOf(name, why), place: atKey('repositories', name) };
}

function messageOf(name: string, why: MissingRepository['why']): string {
  switch (why) {
    case 'nowhere':
      return say`No folder is known of ${name}: open it beside the plan, or name it in milewright.repositories.`;
    case 'no-repository':
      return say`The folder of ${name} is in no repository of git, so that its commits are not counted.`;
    case 'unreadable':
      return say`git cannot read the repository of ${name}, so that its commits are not counted.`;
  }
}
