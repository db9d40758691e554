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
  const areasOf = new Map<string, CriticalArea[]>();
  for (const area of areas) {
    for (const path of area.files) {
      const known = areasOf.get(path);
      if (known) known.push(area);
      else areasOf.set(path, [area]);
    }
  }
  return Array.from(areasOf, ([path, around]) => {
    const commits = files.get(path)!;
    const people = new Set(commits.map((at) => authors[at]!)).size;
    return { path, around, commits: commits.length, people };
  })
    .filter(({ commits, people }) => commits >= fewestCommits && people >= fewestPeople)
    .sort((a, b) => b.commits * b.people - a.commits * a.people || (a.path < b.path ? -1 : 1))
    .slice(0, mostFiles)
    .map(({ path, around, commits, people }) => ({
      id: candidateId('hot', path),
      facts: { kind: 'hot-file', path, commits, people },
      affects: Array.from(new Set(around.flatMap(({ tasks }) => tasks))),
    }));
}
