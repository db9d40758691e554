/**
 * Hot spots below unfinished critical work: files that many people change often, by commits × authors, which is where
 * defects gather (Tornhill, «Your Code as a Crime Scene»; Nagappan and Ball 2005 on churn).
 */
import type { CodeActivity } from '../../history/code-activity';
import type { CriticalArea } from './critical-areas';
import { candidateId, type RiskCandidate } from './risk-candidate';

/** Below these a file is merely worked on. */
const fewestCommits = 10;
const fewestPeople = 3;
const mostFiles = 5;

export function hotFiles(
  areas: readonly CriticalArea[],
  { files, authors }: CodeActivity,
): readonly RiskCandidate[] {
  const tasksOf = new Map<string, Set<string>>();
  for (const area of areas) {
    for (const path of area.files) {
      const known = tasksOf.get(path) ?? new Set();
      tasksOf.set(path, known);
      for (const task of area.tasks) known.add(task);
    }
  }
  return Array.from(tasksOf, ([path, tasks]) => {
    const commits = files.get(path)!;
    const people = new Set(commits.map((at) => authors[at]!)).size;
    return { path, tasks, commits: commits.length, people };
  })
    .filter(({ commits, people }) => commits >= fewestCommits && people >= fewestPeople)
    .sort((a, b) => b.commits * b.people - a.commits * a.people || (a.path < b.path ? -1 : 1))
    .slice(0, mostFiles)
    .map(({ path, tasks, commits, people }) => ({
      id: candidateId('hot', path),
      facts: { kind: 'hot-file', path, commits, people },
      affects: Array.from(tasks),
    }));
}
