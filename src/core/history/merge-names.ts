/**
 * Reads the names that tools write into merge commits: git itself, GitHub, GitLab, Bitbucket and Azure DevOps. Only
 * the fixed forms are read; whatever else a subject says is prose. The number of a pull request is no id.
 */

export interface MergeNames {
  /** Branches that were merged, in the order of the second and further parents. */
  readonly branches: readonly string[];
  /** The branch merged into, where the message says it. */
  readonly into: string | null;
  /** The title of the pull request, as prose. */
  readonly title: string;
  /** What of the body is neither that title nor a tool's own line. */
  readonly rest: string;
}

const longestSubject = 2000;

/** Null where the subject is not of a merge. */
export function mergeNames(subject: string, body: string): MergeNames | null {
  // All forms begin alike, which spares nearly every commit the patterns.
  if (!/^(?:Merge|Pull request #)/.test(subject) || subject.length > longestSubject) return null;
  const byTitle = (branches: readonly string[], into: string | null): MergeNames => {
    const { title, rest } = titleOf(body);
    return { branches, into, title, rest };
  };
  // GitHub: «Merge pull request #12 from owner/feature/AUTH-7», the title first in the body.
  let match = /^Merge pull request #\d+ from [^/\s]+\/(\S+)$/.exec(subject);
  if (match) return byTitle([match[1]!], null);
  // Bitbucket Server, older: «Merge pull request #12 in PROJ/repo from feature/AUTH-7 to master».
  match = /^Merge pull request #\d+ in \S+ from (\S+) to (\S+)$/.exec(subject);
  if (match) return byTitle([unquote(match[1]!)], unquote(match[2]!));
  // Bitbucket Server, newer: «Pull request #12: title», then «Merge in PROJ/repo from feature/AUTH-7 to master».
  match = /^Pull request #\d+:? (.*)$/.exec(subject);
  if (match) {
    const line = /^Merge in \S+ from (\S+) to (\S+)$/m.exec(body.slice(0, longestSubject));
    const rest = line ? body.replace(line[0], '') : body;
    return { branches: line ? [line[1]!] : [], into: line?.[2] ?? null, title: match[1]!, rest };
  }
  // Bitbucket Cloud: «Merged in feature/AUTH-7 (pull request #12)».
  match = /^Merged in (\S+) \(pull request #\d+\)$/.exec(subject);
  if (match) return byTitle([match[1]!], null);
  // Azure DevOps: «Merged PR 12: title».
  match = /^Merged? PR #?\d+: (.*)$/.exec(subject);
  if (match) return { branches: [], into: null, title: match[1]!, rest: body };
  // git and GitLab: «Merge branch 'AUTH-7-login' into 'main'», «Merge branches 'a', 'b' and 'c'».
  match = /^Merge (?:remote-tracking )?(?:branch|branches) '/.exec(subject);
  if (match) return gitMerge(subject, body);
  return null;
}

function gitMerge(subject: string, body: string): MergeNames {
  const into = / into '?([^'\s]+)'?$/.exec(subject);
  const names = into ? subject.slice(0, into.index) : subject;
  const branches: string[] = [];
  for (const [, name] of names.matchAll(/'([^']+)'/g)) branches.push(name!);
  const request = /^See merge request \S*!\d+$/m.exec(body);
  if (!request) return { branches, into: into?.[1] ?? null, title: '', rest: body };
  const { title, rest } = titleOf(body.replace(request[0], ''));
  return { branches, into: into?.[1] ?? null, title, rest };
}

function titleOf(body: string): { readonly title: string; readonly rest: string } {
  const text = body.trimStart();
  const end = text.indexOf('\n');
  return end < 0 ? { title: text, rest: '' } : { title: text.slice(0, end), rest: text.slice(end + 1) };
}

function unquote(name: string): string {
  return name.replace(/^['"]|['"]$/g, '');
}
