// Writes commits as a stream for `git fast-import`: dates, authors and contents are all in it, so the same data gives
// the same hashes on every machine, in well under a second.
import { grownFile } from './history.mjs';

/**
 * @param {readonly import('./history.mjs').Commit[]} commits in order of time
 * @returns {string}
 */
export function fastImportStream(commits) {
  /** Tip of each branch: its last commit's mark and what its files are. @type {Map<string, Tip>} */
  const tips = new Map();
  /** @type {Set<string>} */
  const merged = new Set();
  const out = [];
  for (const [index, commit] of commits.entries()) {
    const mark = index + 1;
    const base = tips.get(commit.branch) ?? tips.get('main');
    const other = commit.merges ? tips.get(commit.merges) : undefined;
    const changed = { ...(other ? newerFiles(base, other) : {}), ...commit.files };
    const who = `${commit.author.name} <${commit.author.email}> ${instant(commit.at)}`;
    out.push(`commit refs/heads/${commit.branch}`, `mark :${mark}`, `author ${who}`, `committer ${who}`);
    out.push(data(`${commit.message}\n`));
    if (base) out.push(`from :${base.mark}`);
    if (other) out.push(`merge :${other.mark}`);
    for (const [name, content] of Object.entries(changed)) {
      out.push(
        `M 100644 inline ${name}`,
        data(typeof content === 'string' ? content : grownFile(name, content)),
      );
    }
    out.push('');
    if (commit.tag) out.push(`reset refs/tags/${commit.tag}`, `from :${mark}`, '');
    tips.set(commit.branch, { mark, files: { ...base?.files, ...changed } });
    if (commit.merges) {
      merged.add(commit.merges);
      tips.delete(commit.merges);
    }
  }
  for (const branch of merged) {
    if (!tips.has(branch)) out.push(`reset refs/heads/${branch}`, `from ${'0'.repeat(40)}`, '');
  }
  return `${out.join('\n')}\ndone\n`;
}

/** @typedef {{ mark: number, files: import('./history.mjs').Commit['files'] }} Tip */

/**
 * What a merge brings to `base`: files that have grown further on the merged branch. The plan and the ledger are only
 * ever changed on main.
 * @param {Tip | undefined} base @param {Tip} merged
 */
function newerFiles(base, merged) {
  const newer = Object.entries(merged.files).filter(([name, content]) => {
    if (typeof content === 'string') return false;
    const known = base?.files[name];
    return typeof known !== 'object' || known.step < content.step;
  });
  return Object.fromEntries(newer);
}

/** @param {string} text */
function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

/** @param {string} local time in Berlin, 2026; @returns {string} seconds and offset, as git writes them */
function instant(local) {
  const summer = local >= '2026-03-29T02:00';
  const offset = summer ? '+0200' : '+0100';
  const seconds = Date.parse(`${local}:00Z`) / 1000 - (summer ? 7200 : 3600);
  return `${seconds} ${offset}`;
}
