/** Who made the commits of a range, and when; names and addresses as `.mailmap` has them. Messages are not read. */
import type { Day } from '../../core/base/dates';
import type { Signature } from '../../core/model/commit';
import type { Repository } from './repository';

export interface SignatureRange {
  /** Hashes. */
  readonly tips: readonly string[];
  readonly not?: readonly string[];
  /** Commits that came into the history before this day of UTC are left out. */
  readonly since: Day | null;
  readonly limit?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface TimedSignature extends Signature {
  /** The author's instant: seconds since 1970. */
  readonly seconds: number;
}

export async function readSignatures(
  { git }: Repository,
  range: SignatureRange,
  visit: (signature: TimedSignature) => void,
): Promise<void> {
  if (range.tips.length === 0) return;
  const excluded = (range.not ?? []).map((hash) => `^${hash}`);
  let rest = '';
  const decoder = new TextDecoder();
  await git.stream({
    arguments: [
      'log',
      '--format=%aN%x00%aE%x00%at',
      '--no-color',
      '--no-decorate',
      '--no-patch',
      '--ignore-missing',
      ...(range.limit === undefined ? [] : [`--max-count=${String(range.limit)}`]),
      ...(range.since === null ? [] : [`--since=@${String(Math.max(0, range.since * 86_400))} +0000`]),
      '--stdin',
    ],
    input: `${[...range.tips, ...excluded].join('\n')}\n`,
    signal: range.signal,
    onOutput(piece) {
      // A name cannot hold a line break.
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [name = '', email = '', seconds] = line.split('\0');
        visit({ name, email, seconds: Number(seconds) || 0 });
      }
      return true;
    },
  });
}
