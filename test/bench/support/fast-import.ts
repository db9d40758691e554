/** A history as text for `git fast-import`: the same for the same request. */
export interface HistoryRequest {
  readonly commitCount: number;
  readonly taskCount: number;
  readonly branchCount: number;
}

const lastSecond = Date.UTC(2026, 4, 3) / 1000;
const secondsBetween = 2700;

/**
 * A main line with a branch merged in every thousand commits, and branches that are still open at the end. Six commits
 * of ten name a task: three in a trailer, two in the subject, one in the body.
 */
export function fastImport({ commitCount, taskCount, branchCount }: HistoryRequest): string {
  const lines: string[] = ['reset refs/heads/main'];
  const start = lastSecond - commitCount * secondsBetween;
  const open = Math.floor(commitCount / 1000);
  let merged = 0;
  for (let i = 0; i < commitCount; i++) {
    const inThousand = i % 1000;
    const thousand = Math.floor(i / 1000);
    const isLast = thousand >= open - branchCount;
    const branch = `refs/heads/feature/ATLAS-${String((thousand * 37) % taskCount)}-topic-${String(thousand)}`;
    // The last 50 commits of each thousand are on a branch; the first of the next merges it, unless it stays open.
    const onBranch = inThousand >= 950;
    const ref = onBranch ? branch : 'refs/heads/main';
    const at = start + i * secondsBetween;
    const person = `Person ${String(i % 30)} <p${String(i % 30)}@example.com> ${String(at)} +0100`;
    const isMerge = inThousand === 0 && i > 0 && !(thousand - 1 >= open - branchCount);
    const before = `feature/ATLAS-${String(((thousand - 1) * 37) % taskCount)}-topic-${String(thousand - 1)}`;
    const message = isMerge ? `Merge branch '${before}'` : messageOf(i, taskCount);
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
  }
  return `${lines.join('\n')}\n`;
}

function messageOf(i: number, taskCount: number): string {
  const id = `ATLAS-${String((i * 7919) % taskCount)}`;
  const body = `The parser kept the old value where the new one was meant,\nwhich showed in the second run only (see step ${String(i)}).`;
  const kind = i % 10;
  if (kind < 3)
    return `Keep value ${String(i)} where it is\n\n${body}\n\nTask: ${id}\nReviewed-by: Ana Ruiz <ana@example.com>`;
  if (kind < 5) return `${id}: keep value ${String(i)}\n\n${body}`;
  if (kind < 6) return `Keep value ${String(i)}\n\n${body}\nFound while working on ${id}.`;
  return `Keep value ${String(i)} where it is\n\n${body}`;
}
