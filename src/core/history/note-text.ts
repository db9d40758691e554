/**
 * The text of the note that links a commit to a task, and of what is left when a link is taken back. A note is lines; each
 * link is one of its own, `Task: ID`, and whatever else somebody wrote into it stays.
 */

/** @param note what is there already; null: nothing */
export function withLink(note: string | null, task: string): string {
  const line = linkLine(task);
  const lines = (note ?? '').trimEnd();
  if (lines.split('\n').some((each) => each.trim() === line)) return `${lines}\n`;
  return lines === '' ? `${line}\n` : `${lines}\n${line}\n`;
}

/** @returns empty where nothing is left of it; null where the note holds no such link */
export function withoutLink(note: string, task: string): string | null {
  const line = linkLine(task);
  const lines = note.split('\n');
  const kept = lines.filter((each) => each.trim() !== line);
  if (kept.length === lines.length) return null;
  const text = kept.join('\n').trim();
  return text === '' ? '' : `${text}\n`;
}

export function linkLine(task: string): string {
  return `Task: ${task}`;
}
