/** Where an item of a section stands, for messages and edits. */
import type { Address } from './address';

type ItemSection =
  | 'team'
  | 'goals'
  | 'milestones'
  | 'risks'
  | 'issues'
  | 'assumptions'
  | 'decisions'
  | 'changes'
  | 'stakeholders'
  | 'releases'
  | 'reports';

export function itemAddress(section: ItemSection, id: string, ...rest: Address): Address {
  return [section, id, ...rest];
}
