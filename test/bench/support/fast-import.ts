/** A history as text for `git fast-import`: the same for the same request. */
export interface HistoryRequest {
  readonly commitCount: number;
  readonly taskCount: number;
  readonly branchCount: number;
  /** Of a hundred commits: how many name a task. */
  readonly linkedPercent: number;
}

const lastSecond = Date.UTC(2026, 4, 3) / 1000;
const commitsInPiece = 1000;

/**
 * A main line with a branch merged in every thousand commits, and branches that are still open at the end. Of the commits
 * that name a task half do in a trailer, a third in the subject, a sixth in the body. In a history where few do, merged
 * branches are not named for tasks either. In pieces, since a large one is longer than a string may be.
 */
export function* fastImport(request: HistoryRequest): Generator<string> {
  const { commitCount, taskCount, branchCount, linkedPercent } = request;
  let lines: string[] = ['reset refs/heads/main'];
  const secondsBetween = Math.floor(270_000_000 / commitCount);
  const start = lastSecond - commitCount * secondsBetween;
  const open = Math.floor(commitCount / 1000);
  const isNamed = (thousand: number): boolean => linkedPercent >= 50 || thousand >= open - branchCount;
  const nameOf = (thousand: number): string =>
    isNamed(thousand)
      ? `feature/ATLAS-${String((thousand * 37) % taskCount)}-topic-${String(thousand)}`
      : `topic-${String(thousand)}`;
  let merged = 0;
  for (let i = 0; i < commitCount; i++) {
    const inThousand = i % 1000;
    const thousand = Math.floor(i / 1000);
    const isLast = thousand >= open - branchCount;
    // The last 50 commits of each thousand are on a branch; the first of the next merges it, unless it stays open.
    const onBranch = inThousand >= 950;
    const ref = onBranch ? `refs/heads/${nameOf(thousand)}` : 'refs/heads/main';
    const at = start + i * secondsBetween;
    const person = `Person ${String(i % 30)} <p${String(i % 30)}@example.com> ${String(at)} +0100`;
    const isMerge = inThousand === 0 && i > 0 && !(thousand - 1 >= open - branchCount);
    const before = nameOf(thousand - 1);
    const message = isMerge ? `Merge branch '${before}'` : messageOf(i, request);
    lines.push(`commit ${ref}`, `author ${person}`, `committer ${person}`);
    lines.push(`data ${String(Buffer.byteLength(message))}`, message);
    if (inThousand === 950) lines.push('from refs/heads/main');
    if (isMerge) {
      lines.push(`merge refs/heads/${before}`, '', `reset refs/heads/${before}`, `from ${'0'.repeat(40)}`);
      merged++;
    }
    lines.push('');
    if (inThousand === 949 && !isLast && merged % 5 === 0)
      lines.push(`reset refs/tags/v${String(thousand)}`, 'from refs/heads/main', '');
    if (i % commitsInPiece === 0) {
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  yield `${lines.join('\n')}\n`;
}

function messageOf(i: number, { taskCount, linkedPercent }: HistoryRequest): string {
  const id = `ATLAS-${String((i * 7919) % taskCount)}`;
  const body = `The parser kept the old value where the new one was meant,\nwhich showed in the second run only (see step ${String(i)}).`;
  // 7919 has no factor in common with 100: each hundred holds all of its kinds.
  const kind = ((i * 7919) % 100) / linkedPercent;
  if (kind < 1 / 2)
    return `Keep value ${String(i)} where it is\n\n${body}\n\nTask: ${id}\nReviewed-by: Ana Ruiz <ana@example.com>`;
  if (kind < 5 / 6) return `${id}: keep value ${String(i)}\n\n${body}`;
  if (kind < 1) return `Keep value ${String(i)}\n\n${body}\nFound while working on ${id}.`;
  return `Keep value ${String(i)} where it is\n\n${body}`;
}
