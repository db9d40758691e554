/** Why the plan cannot be read as it stood at a revision, as a closed union with one sentence each. */
import { oneLine } from '../../core/base/one-line';

export type RevisionFailureKind = 'bad-name' | 'no-revision' | 'no-plan' | 'not-fetched' | 'cancelled';

export interface RevisionFailure {
  readonly kind: RevisionFailureKind;
  readonly message: string;
  /** What git said, for the log. */
  readonly detail: string;
}

const messages: Readonly<Record<RevisionFailureKind, (name: string) => string>> = {
  'bad-name': (name) => `${name} cannot name a revision: it takes a tag, a branch or a commit.`,
  'no-revision': (name) => `${name} is no tag, branch or commit of the repository.`,
  'no-plan': (name) => `${name} holds no plan: the file was not there, under its present or an earlier name.`,
  'not-fetched': (name) =>
    `The plan at ${name} cannot be read: git holds no text of it here, as in a partial clone.`,
  cancelled: () => 'Reading the history of the plan was cancelled.',
};

export function revisionFailure(kind: RevisionFailureKind, name: string, detail = ''): RevisionFailure {
  return { kind, message: messages[kind](shown(name)), detail };
}

const longestShown = 40;

function shown(name: string): string {
  const line = oneLine(name);
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}
