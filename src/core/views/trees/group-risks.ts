/** Open risks in groups: by who owns them, by their state, or by when they are to be looked at again. */
import type { Snapshot } from '../../analysis/snapshot';
import type { RiskExposure } from '../../risk/exposure';
import type { GroupRisksBy } from './tree-view';
import type { Words } from './words';

export interface RiskGroup {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  /** The greatest exposure first. */
  readonly entries: readonly RiskExposure[];
}

/** Null for one list of all. */
export function groupRisks(
  snapshot: Snapshot,
  open: readonly RiskExposure[],
  by: GroupRisksBy,
  words: Words,
): readonly RiskGroup[] | null {
  if (by === 'exposure') return null;
  const keys = { owner: ownerGroups, state: stateGroups, review: reviewGroups }[by](snapshot, words);
  return keys
    .map(({ id, label, icon, holds }) => ({ id, label, icon, entries: open.filter(holds) }))
    .filter(({ entries }) => entries.length > 0);
}

interface GroupKey extends Omit<RiskGroup, 'entries'> {
  readonly holds: (entry: RiskExposure) => boolean;
}

/** In the order of team and stakeholders, then who is in neither; those of nobody first, since they ask for one. */
function ownerGroups({ plan, exposure }: Snapshot, words: Words): readonly GroupKey[] {
  const owners = new Set([
    ...plan.team.keys(),
    ...plan.stakeholders.keys(),
    ...exposure.risks.flatMap(({ risk }) => risk.owner ?? []),
  ]);
  return [
    { id: 'nobody', label: words.t('Nobody'), icon: 'question', holds: ({ risk }) => risk.owner === null },
    ...Array.from(owners, (owner) => ({
      id: `owner/${owner}`,
      label: plan.team.get(owner)?.name ?? plan.stakeholders.get(owner)?.name ?? owner,
      icon: 'account',
      holds: ({ risk }: RiskExposure) => risk.owner === owner,
    })),
  ];
}

function stateGroups(_snapshot: Snapshot, words: Words): readonly GroupKey[] {
  return [
    { id: 'state/open', label: words.t('Open'), icon: 'shield', holds: ({ risk }) => risk.status === 'open' },
    {
      id: 'state/watching',
      label: words.t('Watching'),
      icon: 'eye',
      holds: ({ risk }) => risk.status === 'watching',
    },
  ];
}

function reviewGroups({ statusDay }: Snapshot, words: Words): readonly GroupKey[] {
  const within =
    (from: number, to: number) =>
    ({ risk: { review } }: RiskExposure) =>
      review !== null && review >= statusDay + from && review < statusDay + to;
  return [
    { id: 'review/due', label: words.t('Due'), icon: 'warning', holds: within(-Infinity, 1) },
    { id: 'review/week', label: words.t('Within a week'), icon: 'calendar', holds: within(1, 8) },
    { id: 'review/month', label: words.t('Within four weeks'), icon: 'calendar', holds: within(8, 29) },
    { id: 'review/later', label: words.t('Later'), icon: 'calendar', holds: within(29, Infinity) },
    {
      id: 'review/none',
      label: words.t('No date'),
      icon: 'question',
      holds: ({ risk }) => risk.review === null,
    },
  ];
}
