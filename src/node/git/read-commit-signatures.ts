/**
 * What git says of the signatures of some commits. For each signed one it starts a program that checks it, so that only
 * commits of tasks are asked about, and only where a gate wants to know.
 */
import type { CommitSignatures, SignatureState } from '../../core/history/commit-signatures';
import type { Commit } from '../../core/model/commit';
import type { Repositories } from './read-changes';

/** The letters of git's `%G?`: good of unknown validity is good; expired or revoked keys are not. */
const states: Readonly<Record<string, SignatureState>> = {
  G: 'good',
  U: 'good',
  N: 'none',
  B: 'bad',
  R: 'bad',
  X: 'bad',
  Y: 'bad',
  E: 'unchecked',
};

/** A repository's own configuration never says which program is started. */
const programs = [
  'gpg.program=gpg',
  'gpg.openpgp.program=gpg',
  'gpg.x509.program=gpgsm',
  'gpg.ssh.program=ssh-keygen',
].flatMap((setting) => ['-c', setting]);

/** Of several repositories; those of one that cannot be asked are absent. */
export async function readCommitSignatures(
  repositories: Repositories,
  commits: readonly Commit[],
  signal?: AbortSignal,
): Promise<CommitSignatures> {
  const found = new Map<string, SignatureState>();
  for (const [name, { git }] of repositories) {
    const hashes = commits.filter(({ repository = null }) => repository === name).map(({ hash }) => hash);
    if (hashes.length === 0) continue;
    let text = '';
    try {
      await git.stream({
        arguments: [
          ...programs,
          'log',
          '--no-walk=unsorted',
          '--stdin',
          '--no-show-signature',
          '--format=%H %G?',
        ],
        input: `${hashes.join('\n')}\n`,
        signal,
        onOutput(piece) {
          text += piece.toString('latin1');
          return true;
        },
      });
    } catch {
      continue;
    }
    for (const line of text.split('\n')) {
      const [hash, letter] = line.split(' ');
      if (hash && letter) found.set(hash, states[letter] ?? 'unchecked');
    }
  }
  return found;
}
