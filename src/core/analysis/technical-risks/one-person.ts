/**
 * Areas below unfinished critical work that only one person knows: a bus factor of one, measured by who made the commits.
 * It is said of an area and names nobody. Where the whole repository has one author that is no news of an area.
 */
import type { CodeActivity } from '../../history/code-activity';
import type { CriticalArea } from './critical-areas';
import { candidateId, type RiskCandidate } from './risk-candidate';

const fewestCommits = 10;
/** Pareto's: who made so much of it is the one who knows it. */
const shareOfOne = 0.8;
const mostAreas = 5;

export function onePersonAreas(
  areas: readonly CriticalArea[],
  { files, authors }: CodeActivity,
): readonly RiskCandidate[] {
  if (new Set(authors).size < 2) return [];
  return areas
    .map(({ paths, tasks, files: changed }) => {
      const commits = new Set(changed.flatMap((path) => files.get(path)!));
      const counts = new Map<number, number>();
      for (const at of commits) counts.set(authors[at]!, (counts.get(authors[at]!) ?? 0) + 1);
      let ofOne = 0;
      for (const count of counts.values()) ofOne = Math.max(ofOne, count);
      return { paths, tasks, commits: commits.size, ofOne };
    })
    .filter(({ commits, ofOne }) => commits >= fewestCommits && ofOne >= shareOfOne * commits)
    .sort((a, b) => b.commits - a.commits)
    .slice(0, mostAreas)
    .map(({ paths, tasks, commits, ofOne }) => ({
      id: candidateId('one-person', paths[0]!),
      facts: { kind: 'one-person', paths, commits, ofOne },
      affects: tasks,
    }));
}
