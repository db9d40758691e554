// Turns the sample's data (work, plan revisions, ledger) into commits in order of time, each with the files it
// leaves on its branch. Files grow commit by commit towards what `files/` holds; the plan's revisions are taken back
// one by one from plan.yaml; the ledger is booked at the end of each month.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../support/repository.mjs';
import { mailmap, people } from './people.mjs';
import { firstPlan, revisions } from './plan-revisions.mjs';
import { upkeep, work } from './work.mjs';

/**
 * @typedef {object} Commit
 * @property {string} at local time, `2026-04-13T10:12`
 * @property {import('./people.mjs').Author} author
 * @property {string} message
 * @property {string} branch
 * @property {string} [merges] the branch that it merges
 * @property {Record<string, string | Growth>} files
 * @property {string} [tag]
 */

/** The `step`th growth of a file, of `steps` in all. @typedef {{ step: number, steps: number }} Growth */

const folder = inRepository('scripts', 'sample');

/** @returns {Commit[]} */
export function sampleHistory() {
  const all = [...work, ...upkeep];
  const commits = [...all.flatMap(commitsOf), ...planCommits(), ...ledgerCommits(), firstFiles()];
  commits.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  numberGrowth(commits);
  return commits;
}

/** @param {string} name @param {Growth} growth @returns {string} the file as far as it has grown */
export function grownFile(name, { step, steps }) {
  const lines = readFileSync(join(folder, 'files', name), 'utf8')
    .trimEnd()
    .split('\n');
  return `${lines
    .slice(0, grownLines(lines, step, steps))
    .join('\n')
    .trimEnd()}\n`;
}

/**
 * How many lines there are after a step: the steps are equal, but end between paragraphs where they can.
 * @param {readonly string[]} lines @param {number} step @param {number} steps @returns {number}
 */
function grownLines(lines, step, steps) {
  if (step === 0) return 0;
  const target = Math.ceil((lines.length * step) / steps);
  if (target === lines.length) return target;
  const paragraph = lines.lastIndexOf('', target);
  return paragraph > grownLines(lines, step - 1, steps) ? paragraph : target;
}

/** @returns {Commit} what is there before anything else */
function firstFiles() {
  const files = { '.gitignore': 'dist/\nnode_modules/\n', '.mailmap': mailmap };
  return {
    at: '2026-01-05T08:30',
    author: people.dmitri,
    message: 'Ignore what is built',
    branch: 'main',
    files,
  };
}

/** @param {import('./work.mjs').Work} piece @returns {Commit[]} */
function commitsOf(piece) {
  const branch = piece.branch ?? 'main';
  const times = spread(piece.subjects.length, ...piece.days);
  /** @type {Commit[]} */
  const commits = piece.subjects.map((subject, index) => ({
    at: /** @type {string} */ (times[index]),
    author: people[piece.by],
    message: message(piece, subject),
    branch,
    files: { [/** @type {string} */ (piece.files[index % piece.files.length])]: { step: 0, steps: 0 } },
  }));
  if (piece.merged) {
    const text = piece.pullRequest
      ? `Merge pull request #${piece.pullRequest} from atlas/${branch}`
      : `Merge branch '${branch}'`;
    commits.push({
      at: piece.merged,
      author: people.ana,
      message: text,
      branch: 'main',
      merges: branch,
      files: {},
      ...(piece.tag ? { tag: piece.tag } : {}),
    });
  }
  return commits;
}

/** @param {import('./work.mjs').Work} piece @param {string} subject */
function message({ task, link }, subject) {
  if (!task || link === 'branch') return subject;
  return link === 'subject' ? `${task}: ${subject}` : `${subject}\n\nTask: ${task}`;
}

/** @returns {Commit[]} */
function planCommits() {
  let text = readFileSync(join(folder, 'plan.yaml'), 'utf8');
  /** @type {Commit[]} */
  const commits = [];
  for (const { at, by, subject, undo, tag } of revisions) {
    const files = { 'project.yaml': text };
    commits.push({
      at,
      author: people[by],
      message: subject,
      branch: 'main',
      files,
      ...(tag ? { tag } : {}),
    });
    for (const [after, before] of undo) text = replaceOnce(text, after, before);
  }
  const files = { 'project.yaml': firstPlan };
  const first = {
    at: '2026-01-05T09:20',
    author: people.ana,
    message: 'Start the plan',
    branch: 'main',
    files,
  };
  return [...commits, first];
}

/** @param {string} text @param {string} after @param {string} before */
function replaceOnce(text, after, before) {
  const parts = text.split(after);
  if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times in the sample's plan: ${after}`);
  return parts.join(before);
}

/** @returns {Commit[]} */
function ledgerCommits() {
  const [head, ...rows] = readFileSync(join(folder, 'files', 'finance', 'ledger.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const months = {
    '2026-02-02': 'January',
    '2026-03-02': 'February',
    '2026-04-07': 'March',
    '2026-05-03': 'April',
  };
  return Object.entries(months).map(([day, month]) => ({
    at: `${day}T18:00`,
    author: people.ana,
    message: `Book ${month}`,
    branch: 'main',
    files: {
      'finance/ledger.csv': `${[head, ...rows.filter((row) => row.slice(0, 7) < day.slice(0, 7))].join('\n')}\n`,
    },
  }));
}

/** Numbers how often each file has grown. @param {readonly Commit[]} commits in order of time */
function numberGrowth(commits) {
  /** @type {Map<string, Growth[]>} */
  const growths = new Map();
  for (const commit of commits) {
    for (const [name, content] of Object.entries(commit.files)) {
      if (typeof content === 'string') continue;
      growths.set(name, [...(growths.get(name) ?? []), content]);
    }
  }
  for (const all of growths.values()) {
    for (const [index, growth] of all.entries()) {
      growth.step = index + 1;
      growth.steps = all.length;
    }
  }
}

/**
 * Times for `count` commits between two days, in office hours of working days (the last day always counts).
 * @param {number} count @param {string} first @param {string} last @returns {string[]}
 */
function spread(count, first, last) {
  /** @type {string[]} */
  const days = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 24 * 3600_000) {
    const weekday = new Date(day).getUTCDay();
    if ((weekday > 0 && weekday < 6) || day === Date.parse(last))
      days.push(new Date(day).toISOString().slice(0, 10));
  }
  return Array.from({ length: count }, (_, index) => {
    const position = count === 1 ? 0 : (index * (days.length - 1)) / (count - 1);
    const day = /** @type {string} */ (days[Math.round(position)]);
    const sameDay = Math.floor(count / days.length) > 0 ? (index * 8) / count : (index * 5) % 8;
    const minutes = Math.floor((9 + sameDay) * 60) + ((index * 17) % 45);
    return `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
}
