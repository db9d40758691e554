/** What a first plan is made from where git tells nothing: the name of the folder, and the day. */
import { basename, resolve } from 'node:path';
import type { RepositoryFacts } from '../core/history/propose-plan';
import { todayIn } from './clock';
import { knownZone } from './zoned-days';

export function folderFacts(folder: string): RepositoryFacts {
  return {
    name: basename(resolve(folder)),
    timezone: knownZone(null),
    today: todayIn(null),
    people: [],
    releases: [],
    branches: [],
  };
}
