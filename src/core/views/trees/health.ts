/**
 * How healthy the plan is: the score beside the title, what to do first, and each area with what is wrong in it. It says
 * nothing that the findings and the points of schedule quality do not say.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { printAddress } from '../../model/address';
import type { Finding, Place } from '../../model/finding';
import type { Severity } from '../../model/plan';
import type { QualityPoint } from '../../schedule/quality/measure-quality';
import { healthAreaTitles, practiceTitles, printPointValue, qualityTitles } from '../health-words';
import { presentHealth, type HealthArea, type HealthStep, type PlanHealth } from '../plan-health';
import { presentPractices } from '../practices';
import type { TreeNode, TreeTarget } from './tree-node';
import { treeNode, type Tree, type TreeOptions, type TreeView } from './tree-view';
import { wordsOf, type Words } from './words';

export const healthTree: Tree = {
  id: 'health',
  title: 'Health',
  icon: 'pulse',
  showCollapseAll: false,
  size: 1,
  collapsed: true,
  present: presentHealthTree,
};

const marks: Readonly<Record<Severity, Pick<TreeNode, 'icon' | 'color'>>> = {
  error: { icon: 'error', color: 'red' },
  warning: { icon: 'warning', color: 'orange' },
  info: { icon: 'info', color: null },
  hint: { icon: 'info', color: null },
};

const mostFirst = 3;
/** More are in the Problems. */
const mostInArea = 50;

function presentHealthTree(snapshot: Snapshot, options: TreeOptions): TreeView {
  const words = wordsOf(snapshot, options);
  const health = presentHealth(snapshot, options.findings);
  if (health.score === null)
    return { nodes: [], description: '', message: words.t('There is nothing to measure yet.') };
  const first = health.steps.slice(0, mostFirst);
  return {
    nodes: [
      ...(first.length === 0
        ? []
        : [
            treeNode({
              id: 'first',
              label: words.t('To do first'),
              icon: 'list-ordered',
              context: 'group',
              expanded: true,
              children: first.map((step) => stepRow(snapshot, step, 'first', words)),
            }),
          ]),
      ...health.areas
        .filter(({ value }) => value !== null)
        .map((area) => areaRow(snapshot, health, area, words)),
      ...practicesRow(snapshot, options.findings, health, words),
    ],
    description: words.t('{0} of 100', health.score),
    message: null,
  };
}

function areaRow(snapshot: Snapshot, health: PlanHealth, area: HealthArea, words: Words): TreeNode {
  const { id, value, errors, warnings } = area;
  const steps = health.steps.filter((step) => step.area === id).slice(0, mostInArea);
  const counts =
    id === 'quality'
      ? [errors > 0 ? words.t('{0} missed', errors) : '']
      : [errorCount(errors, words), warningCount(warnings, words)];
  const mark: Pick<TreeNode, 'icon' | 'color'> =
    errors > 0 && id !== 'quality'
      ? { icon: 'error', color: 'red' }
      : value! < 1
        ? { icon: 'warning', color: 'orange' }
        : { icon: 'pass', color: null };
  const points = id === 'quality' ? health.missed : [];
  return treeNode({
    id: `area/${id}`,
    label: words.t(healthAreaTitles[id]),
    description: [`${Math.floor(value! * 100 + 1e-9)}\u00A0%`, ...counts].filter(Boolean).join(', '),
    ...mark,
    context: 'group',
    children: [
      ...steps.map((step) => stepRow(snapshot, step, id, words)),
      ...points.map((point) => pointRow(point, 'point', words)),
    ],
  });
}

function pointRow(point: QualityPoint, below: string, words: Words): TreeNode {
  const [first] = point.tasks;
  return treeNode({
    id: `${below}/${point.name}`,
    label: words.t(qualityTitles[point.name]),
    description: words.t(
      point.bound === 'most' ? '{0}, at most {1}' : '{0}, at least {1}',
      printPointValue(point.value!, point),
      printPointValue(point.limit, point),
    ),
    icon: 'circle-small',
    context: 'point',
    target: first === undefined ? null : { kind: 'address', address: ['task', first] },
  });
}

/** One row, and below it the practices that findings speak against; none where nothing can be told. */
function practicesRow(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { missed }: PlanHealth,
  words: Words,
): readonly TreeNode[] {
  const measured = presentPractices(snapshot, findings, missed).filter(({ kept }) => kept !== null);
  if (measured.length === 0) return [];
  const left = measured.filter(({ kept }) => kept === false);
  return [
    treeNode({
      id: 'practices',
      label: words.t('Best practices of a schedule (GAO)'),
      description: words.t('{0} of {1} kept', measured.length - left.length, measured.length),
      icon: left.length === 0 ? 'pass' : 'info',
      context: 'group',
      children: left.map(({ name, findings: found, missed: points }) =>
        treeNode({
          id: `practice/${name}`,
          label: words.t(practiceTitles[name]),
          description: [findingCount(found.length, words), pointCount(points.length, words)]
            .filter(Boolean)
            .join(', '),
          icon: 'circle-small',
          context: 'point',
          children: [
            ...points.map((point) => pointRow(point, `practice/${name}`, words)),
            ...found
              .slice(0, mostInArea)
              .map((finding) => findingRow(snapshot, finding, `practice/${name}`, '')),
          ],
        }),
      ),
    }),
  ];
}

function findingCount(count: number, { t }: Words): string {
  return count === 0 ? '' : count === 1 ? t('1 finding') : t('{0} findings', count);
}

function pointCount(count: number, { t }: Words): string {
  return count === 0 ? '' : count === 1 ? t('1 point missed') : t('{0} points missed', count);
}

function errorCount(errors: number, { t }: Words): string {
  return errors === 0 ? '' : errors === 1 ? t('1 error') : t('{0} errors', errors);
}

function warningCount(warnings: number, { t }: Words): string {
  return warnings === 0 ? '' : warnings === 1 ? t('1 warning') : t('{0} warnings', warnings);
}

function stepRow(snapshot: Snapshot, { finding, gain }: HealthStep, below: string, words: Words): TreeNode {
  return findingRow(snapshot, finding, below, words.t('+{0}', gain.toFixed(1)));
}

function findingRow(snapshot: Snapshot, finding: Finding, below: string, description: string): TreeNode {
  const target = targetOf(snapshot, finding.place);
  const place = target?.kind === 'address' ? printAddress(target.address) : JSON.stringify(finding.place);
  return treeNode({
    id: `${below}/${finding.rule} ${place}`,
    label: finding.message,
    description,
    ...marks[finding.severity],
    context: 'finding',
    target,
  });
}

/** Broken text has no address, and is found in the Problems. */
function targetOf({ parsed }: Snapshot, place: Place): TreeTarget | null {
  const address =
    place.kind === 'address'
      ? place.address
      : place.kind === 'problem'
        ? (parsed.problems[place.index]?.address ?? null)
        : null;
  return address && { kind: 'address', address };
}
