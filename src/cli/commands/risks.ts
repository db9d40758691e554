/**
 * `milewright risks`: the register by exposure, and what the code and its history suggest for it: candidates, which are
 * offered and stand in no figure.
 */
import { technicalRisks } from '../../core/analysis/technical-risks/technical-risks';
import type { RiskCandidate } from '../../core/analysis/technical-risks/risk-candidate';
import { printDay } from '../../core/base/dates';
import { inEnglish } from '../../core/base/translate';
import { printDecimal } from '../../core/model/money';
import { isLiveRisk } from '../../core/model/risk-edits';
import type { RiskExposure } from '../../core/risk/exposure';
import { noValue } from '../../core/views/format';
import { sayCandidate, type CandidateWords } from '../../core/views/say-candidate';
import { printMoney, printWorkDays } from '../amounts';
import type { PlanReport } from '../open-plan';
import { cell, count, printable, printTable, type Cell, type Column, type Style } from '../print';
import { repositoryOption } from '../repository-option';
import type { Command } from './command';

/** Tasks that are named for a candidate, in a terminal; JSON has all of them. */
const mostTasks = 3;

export const risks: Command = {
  name: 'risks',
  summary: 'list the risks by exposure, and candidates from the code',
  description:
    'Lists the register by exposure, probability times impact in money and in time, and offers candidates that the code and its history suggest: hot files and one-person knowledge below unfinished critical tasks, work that piles up before a milestone, branches that live long, TODOs of tasks that are done, and estimates that were always too low.',
  answers: 'figures',
  commits: 'wanted',
  code: true,
  options: [repositoryOption],
  text: printRisks,
  json: ({ snapshot }) => {
    const { exposure, budget } = snapshot;
    const money = (amount: number | null): string | null =>
      amount === null ? null : printDecimal(amount, budget.decimals);
    return {
      version: 1,
      open: exposure.openCount,
      cost: money(exposure.cost),
      risks: exposure.risks.map(({ risk, cost, delay, residual, level, reviewOverdue }) => ({
        id: risk.id,
        title: risk.title,
        kind: risk.kind,
        status: risk.status,
        category: risk.category,
        probability: risk.probability,
        level,
        cost: money(cost),
        delay,
        residual: residual && { cost: money(residual.cost), delay: residual.delay },
        owner: risk.owner,
        affects: risk.affects,
        review: risk.review === null ? null : printDay(risk.review),
        reviewOverdue,
      })),
      candidates: technicalRisks(snapshot).map((candidate) => ({
        id: candidate.id,
        ...wordsOf(snapshot.plan, candidate),
        affects: candidate.affects,
        ...factsJson(candidate),
      })),
    };
  },
};

function factsJson({ facts }: RiskCandidate) {
  return facts.kind === 'long-branch' ? { ...facts, since: printDay(facts.since) } : facts;
}

function wordsOf(plan: PlanReport['snapshot']['plan'], candidate: RiskCandidate): CandidateWords {
  return sayCandidate(plan, candidate, { t: inEnglish, day: printDay, share: printShare });
}

function printShare(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

function printRisks({ snapshot }: PlanReport, style: Style): string {
  const { plan, exposure, budget } = snapshot;
  const name = printable(plan.project.name);
  const open = `${name}: ${count(exposure.openCount, 'open risk')}, ${printMoney(exposure.cost, budget.decimals)} ${printable(budget.currency ?? '')}`;
  const rows = exposure.risks.map((entry) => riskRow(snapshot, entry));
  return [
    `${open.trimEnd()} expected.\n`,
    ...(rows.length > 0 ? [printTable(riskColumns, rows, style)] : []),
    printCandidates(snapshot, style),
  ].join('\n');
}

function riskRow(
  { plan, budget }: PlanReport['snapshot'],
  { risk, cost, delay, level, reviewOverdue }: RiskExposure,
): readonly Cell[] {
  const ink = isLiveRisk(risk) ? null : 'dim';
  return [
    cell(risk.id, ink ?? 'bold'),
    cell(risk.title, ink),
    cell(risk.probability === null ? noValue : printShare(risk.probability), ink),
    cell(printMoney(cost, budget.decimals), ink),
    cell(printWorkDays(delay, plan.project.hoursPerDay), ink),
    cell(isLiveRisk(risk) ? level : risk.status, ink ?? (level === 'high' ? 'red' : null)),
    cell(risk.owner ?? noValue, ink),
    cell(risk.review === null ? noValue : printDay(risk.review), ink ?? (reviewOverdue ? 'yellow' : null)),
  ];
}

function printCandidates(snapshot: PlanReport['snapshot'], style: Style): string {
  const found = technicalRisks(snapshot);
  if (found.length === 0) return 'Neither the code nor its history suggests another one.\n';
  const rows = found.map((candidate) => {
    const { title, why } = wordsOf(snapshot.plan, candidate);
    const more = candidate.affects.length - mostTasks;
    const tasks = candidate.affects.slice(0, mostTasks).join(', ');
    return [
      cell(candidate.id, 'bold'),
      cell(title),
      cell(why, 'dim'),
      cell(more > 0 ? `${tasks} and ${String(more)} more` : tasks),
    ];
  });
  return printTable(candidateColumns, rows, style);
}

const riskColumns: readonly Column[] = [
  { title: 'Risk' },
  { title: 'Title', cut: true },
  { title: 'Chance', align: 'right' },
  { title: 'Cost', align: 'right' },
  { title: 'Delay', align: 'right' },
  { title: 'Level' },
  { title: 'Owner' },
  { title: 'Review' },
];

const candidateColumns: readonly Column[] = [
  { title: 'Candidate' },
  { title: 'From the code', cut: true },
  { title: 'Because', cut: true },
  { title: 'Affects', cut: true },
];
