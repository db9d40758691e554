/** What words of the format mean, in a few words: beside them in completion, and when the pointer rests on them. */

const meanings: Readonly<Record<string, string>> = {
  start: 'dates run from the start',
  finish: 'dates run back from the finish',
  pert: '(o + 4m + p) / 6',
  triangular: '(o + m + p) / 3',
  lognormal: 'long tail to the late side',
  '0/100': 'all of it when finished',
  '50/50': 'half when started, half when finished',
  percent: 'by progress',
  checklist: 'by the points that are done',
  units: 'by the pieces that are done',
  tasks: 'by the tasks below it that are done',
  'active-days': 'by days with commits against the estimate',
  avoid: 'do something else',
  mitigate: 'make it less likely, or cheaper',
  transfer: 'let somebody else carry it',
  accept: 'live with it',
  exploit: 'make sure that it comes',
  enhance: 'make it more likely, or better',
};

/** In the sections of `project`, `start` and `finish` are directions; elsewhere they are times. */
export function meaningOf(word: string, section: string | number | undefined): string | null {
  const isProject = section === 'project';
  if (word === 'off') return isProject ? null : 'switches the rule off';
  if (!isProject && (word === 'start' || word === 'finish')) return null;
  return Object.hasOwn(meanings, word) ? meanings[word]! : null;
}

/** What a type of link says of the task that waits and the one it waits for. */
export const linkMeanings = {
  FS: 'finish to start: begins when it ends',
  SS: 'start to start: begins when it begins',
  FF: 'finish to finish: ends when it ends',
  SF: 'start to finish: ends when it begins',
} as const;
