/**
 * What git says of the signatures of some commits. For each signed one it starts a program that checks it, so that only
 * commits of tasks are asked about, and only where a gate wants to know.
 */
import type { CommitSignatures, SignatureState } from '../../core/history/commit-signatures';
import type { Commit } from '../../core/model/commit';
import type { Git } from './git';
import type { Repositories } from './read-changes';

/** The letters of git's `%G?`: good of unknown validity is good where git knows whose it is; expired or revoked keys are not. */
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
    try {
      const said = await ask(git, ['--no-show-signature', '--format=%H %G? %GS'], hashes, signal);
      for (const line of said.split('\n')) {
        const [hash, letter = '', ...signer] = line.split(' ');
        if (hash) found.set(hash, stateOf(letter, signer.join(' ')));
      }
      // A signature that git has no means to check is none to it.
      const none = hashes.filter((hash) => found.get(hash) === 'none');
      const raw =
        none.length === 0 ? '' : await ask(git, ['--no-show-signature', '--pretty=raw'], none, signal);
      for (const [, hash = '', headers = ''] of raw.matchAll(/^commit ([0-9a-f]+)[^\n]*\n((?:.+\n)*)/gm)) {
        if (/^gpgsig(?:-sha256)? /m.test(headers) && found.has(hash)) found.set(hash, 'unchecked');
      }
    } catch {
      // Those of a repository that cannot be asked are absent.
    }
  }
  return found;
}

/** A good signature of nobody that this machine knows shows nothing. */
function stateOf(letter: string, signer: string): SignatureState {
  return letter === 'U' && signer === '' ? 'unchecked' : (states[letter] ?? 'unchecked');
}

async function ask(
  git: Git,
  format: readonly string[],
  hashes: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string> {
  const pieces: Buffer[] = [];
  await git.stream({
    arguments: [...programs, 'log', '--no-walk=unsorted', '--stdin', ...format],
    input: `${hashes.join('\n')}\n`,
    signal,
    onOutput(piece) {
      pieces.push(piece);
      return true;
    },
  });
  return Buffer.concat(pieces).toString('utf8');
}
