/** `milewright budget`: what was approved, what is planned, earned and spent, and what it will come to. */
import { inEnglish } from '../../core/base/translate';
import { parseDay, printDay } from '../../core/base/dates';
import type {
  BudgetResult,
  BudgetRow,
  EarnedFigures,
  EarnedTime,
  Figures,
  Minor,
} from '../../core/budget/budget-result';
import { earnedFigures } from '../../core/budget/earned-figures';
import { budgetMarkdown } from '../../core/views/budget-markdown';
import { budgetSvg } from '../../core/views/budget-svg';
import { noValue } from '../../core/views/format';
import { sayUnknown } from '../../core/views/say-unknown';
import { printMoney } from '../amounts';
import { cell, printable, printTable, type Cell, type Column, type Style } from '../print';
import {
  breakdowns,
  budgetAnswer,
  monthEnd,
  pastRequest,
  rowsOf,
  type Breakdown,
  type BudgetAnswer,
} from './budget-answer';
import { budgetCsv } from './budget-csv';
import { budgetJson } from './budget-json';
import { oddsOptions } from './budget-odds';
import { printOutlook } from './budget-outlook';
import { budgetPage } from './budget-page';
import type { Command, CommandOption } from './command';

const by: CommandOption = {
  name: 'by',
  argument: 'breakdown',
  summary: `one breakdown with its earned value: ${breakdowns.join(', ')}`,
  read: (text) => breakdowns.find((each) => each === text) ?? null,
  takes: breakdowns.join(', '),
};

const asOf: CommandOption = {
  name: 'as-of',
  argument: 'date',
  summary: 'the plan as it stood on the main line on that date, with that status date',
  read: parseDay,
  takes: 'a date, such as 2026-05-04',
};

export const budget: Command = {
  name: 'budget',
  summary: 'print budget, cost, earned value and forecast',
  description:
    'Prints the approved total, planned cost, earned value, money spent and forecast, and what they are made of: by budget line, phase, person and month, or by the one that --by names.',
  answers: 'figures',
  commits: 'unused',
  options: [by, asOf, ...oddsOptions],
  revisions: pastRequest,
  text: (report, style, options) => printBudget(budgetAnswer(report, options), style),
  json: (report, options) => budgetJson(budgetAnswer(report, options)),
  formats: {
    csv: {
      summary: 'print one breakdown as CSV, of lines unless --by says',
      print: (report, _style, options) => budgetCsv(budgetAnswer(report, options)),
    },
    markdown: {
      summary: 'print all of it as Markdown, for a status report or an issue',
      print: (report, _style, options) => budgetMarkdown(budgetPage(report, options)),
    },
    svg: {
      summary: 'print the curve of planned, earned and spent money as SVG, with --odds also its band',
      print: (report, _style, options) => budgetSvg(budgetPage(report, options)),
    },
  },
};

function printBudget(answer: BudgetAnswer, style: Style): string {
  const { budget } = answer;
  const { decimals, total } = budget;
  const over = total === null ? null : budget.figures.forecast - total;
  const verdict =
    over === null
      ? 'no total is set'
      : over > 0
        ? style.ink('red', `${printMoney(over, decimals)} over the total`)
        : `${printMoney(-over, decimals)} left of the total`;
  const state = `${printable(answer.project)}: forecast ${printMoney(budget.figures.forecast, decimals)} ${budget.currency} on ${printDay(budget.statusDay)}, ${verdict}.`;
  const overlay = budget.privateUsed ? ' Rates of the private overlay are used.' : '';
  const { rows, rowsUsed, named } = budget.ledger;
  const { earnedThen, commit } = answer;
  const past =
    (commit === null ? '' : `The plan is that of commit ${commit.slice(0, 8)}.\n`) +
    (earnedThen.size === 0 ? '' : 'EV of past months is of the plan as it stood then.\n');
  const ledger =
    named.length === 0
      ? ''
      : `Spent money rests on ${rowsUsed} of ${rows} ledger ${rows === 1 ? 'row' : 'rows'}.\n`;
  const outlook = printOutlook(budget, answer.odds, style);
  const tables = answer.by === null ? all(budget, style) : one(answer, answer.by, style);
  return `${state}${overlay}\n\n${figureStrip(budget, style)}\n${ledger}${past}${unknownFigures(budget)}${outlook}${tables}`;
}

/** Money on the left, earned value on the right. */
function figureStrip({ earned, figures, ...budget }: BudgetResult, style: Style): string {
  const { decimals } = budget;
  const money = (amount: Minor | null): Cell => cell(printMoney(amount, decimals));
  const { time } = earned;
  const left: readonly (readonly [string, Minor | null])[] = [
    ['Total', budget.total],
    ['Planned', figures.planned],
    ['Spent', figures.spent],
    ['Forecast', figures.forecast],
    ['BAC', earned.bac],
    [earned.baseline === null ? 'PV' : `PV of ${earned.baseline}`, earned.pv],
    ['EV', earned.ev],
    ['AC', earned.ac],
  ];
  const middle: readonly (readonly [string, Minor | null])[] = [
    ['CV', earned.cv],
    ['SV', earned.sv],
    ['EAC = BAC ÷ CPI', earned.eac],
    ['EAC, rest as approved', earned.eacAsPlanned],
    ['EAC, dates held', earned.eacOnTime],
    ['EAC, rest as planned', earned.eacBottomUp],
    ['ETC', earned.etc],
    ['VAC', earned.vac],
  ];
  const days = (value: number | null | undefined): Cell =>
    cell(value === undefined || value === null ? noValue : `${fixed(value, 1).replace('.0', '')} d`);
  const right: readonly (readonly [string, Cell])[] = [
    ['CPI', indexCell(earned.cpi)],
    ['SPI', indexCell(earned.spi)],
    ['TCPI', cell(fixed(earned.tcpi, 2))],
    ['TCPI to EAC', cell(fixed(earned.tcpiEac, 2))],
    ['ES', days(time?.earned)],
    ['SV(t)', days(time?.variance)],
    ['SPI(t)', indexCell(time?.index ?? null)],
    ['Finish by ES', cell(printFinish(time))],
  ];
  return printTable(
    [
      { title: '' },
      { title: budget.currency, align: 'right' },
      { title: ' ' },
      { title: budget.currency, align: 'right' },
      { title: ' ' },
      { title: '', align: 'right' },
    ],
    left.map(([name, amount], i) => {
      const [second, third] = [middle[i]!, right[i]!];
      return [
        cell(name),
        money(amount),
        cell(` ${second[0]}`),
        money(second[1]),
        cell(` ${third[0]}`),
        third[1],
      ];
    }),
    style,
  );
}

const names: Readonly<Record<keyof EarnedFigures['unknown'], string>> = {
  ac: 'AC',
  cv: 'CV',
  cpi: 'CPI',
  spi: 'SPI',
  eac: 'EAC',
  eacAsPlanned: 'EAC (rest as approved)',
  eacOnTime: 'EAC (dates held)',
  eacBottomUp: 'EAC (rest as planned)',
  etc: 'ETC',
  vac: 'VAC',
  tcpi: 'TCPI',
  tcpiEac: 'TCPI to EAC',
};

/** One line for each reason, with the figures that have no value because of it. */
function unknownFigures({ earned, cash: { burn } }: BudgetResult): string {
  const byReason = new Map<string, string[]>();
  const add = (figure: string, why: Parameters<typeof sayUnknown>[0]): void => {
    const reason = sayUnknown(why, inEnglish);
    byReason.set(reason, [...(byReason.get(reason) ?? []), figure]);
  };
  for (const [figure, why] of Object.entries(earned.unknown)) add(names[figure as keyof typeof names], why);
  if (earned.time?.unknown) add(earned.time.index === null ? 'SPI(t)' : 'finish by ES', earned.time.unknown);
  if (burn.unknown) add('burn per month', burn.unknown);
  return Array.from(byReason, ([reason, figures]) => `No value for ${figures.join(', ')}: ${reason}.\n`).join(
    '',
  );
}

function all(budget: BudgetResult, style: Style): string {
  const months: readonly Row[] = budget.months.map((month) => ({
    ...month,
    id: printDay(month.month).slice(0, 7),
    title: '',
  }));
  return (
    [
      ['Line', budget.lines],
      ['Phase', budget.phases],
      ['Person', budget.people],
      ['Month', months],
    ] as const
  )
    .flatMap(([title, rows]) => {
      const some = rows.filter(
        ({ planned, spent, forecast }) => planned !== 0 || (spent ?? 0) !== 0 || forecast !== 0,
      );
      return some.length > 0 ? [`\n${breakdown(title, some, budget.decimals, style)}`] : [];
    })
    .join('');
}

interface Row extends Figures {
  /** Empty: what belongs to none of the others. */
  readonly id: string;
  readonly title: string;
}

function breakdown(title: string, rows: readonly Row[], decimals: number, style: Style): string {
  const columns: readonly Column[] = [
    { title },
    { title: '', cut: true },
    { title: 'Planned', align: 'right' },
    { title: 'Spent', align: 'right' },
    { title: 'Forecast', align: 'right' },
  ];
  const lines = rows.map((row) => [
    cell(row.id || noValue),
    cell(row.title === row.id ? '' : row.title),
    cell(printMoney(row.planned, decimals)),
    cell(printMoney(row.spent, decimals)),
    cell(printMoney(row.forecast, decimals), row.forecast > row.planned ? 'yellow' : null),
  ]);
  return printTable(columns, lines, style);
}

function one(answer: BudgetAnswer, which: Breakdown, style: Style): string {
  const title = which[0]!.toUpperCase() + which.slice(1);
  const columns: readonly Column[] = [
    { title },
    { title: '', cut: true },
    ...(which === 'month'
      ? ['Planned', 'Spent', 'Forecast', 'PV', 'EV', 'AC']
      : ['BAC', 'PV', 'EV', 'AC', 'CV', 'SV']
    )
      .concat('CPI', 'SPI', which === 'month' ? [] : ['Forecast'])
      .map((name): Column => ({ title: name, align: 'right' })),
  ];
  const rows =
    which === 'month' ? monthRows(answer) : nestedRows(rowsOf(answer.budget, which), answer.budget);
  return `\n${printTable(columns, rows, style)}`;
}

/** Phases with the phases in them; their tasks are in the other formats. */
function nestedRows(top: readonly BudgetRow[], { decimals }: BudgetResult): (readonly Cell[])[] {
  const lines: (readonly Cell[])[] = [];
  const waiting = top.map((row) => ({ level: 0, row })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { level, row } = next;
    const { bac, pv, ev, ac, cv, sv, cpi, spi } = earnedFigures(row);
    lines.push([
      cell('  '.repeat(level) + (row.id || noValue)),
      cell(row.title === row.id ? '' : row.title),
      ...[bac, pv, ev, ac, cv, sv].map((amount) => cell(printMoney(amount, decimals))),
      indexCell(cpi),
      indexCell(spi),
      cell(printMoney(row.forecast, decimals), row.forecast > row.planned ? 'yellow' : null),
    ]);
    const nested = row.children.filter(({ kind, children }) => kind === 'task' && children.length > 0);
    for (const child of nested.reverse()) waiting.push({ level: level + 1, row: child });
  }
  return lines;
}

function monthRows(answer: BudgetAnswer): (readonly Cell[])[] {
  const { budget } = answer;
  const money = (amount: Minor | null | undefined): Cell => cell(printMoney(amount ?? null, budget.decimals));
  return budget.months.map((row) => {
    const end = monthEnd(answer, row.month);
    return [
      cell(printDay(row.month).slice(0, 7)),
      cell(''),
      ...[row.planned, row.spent, row.forecast].map(money),
      ...[end?.point.planned, end?.point.earned, end?.point.spent].map(money),
      indexCell(end?.earned?.cpi ?? null),
      indexCell(end?.earned?.spi ?? null),
    ];
  });
}

/** Red below 0.95, as printed: from there on it is within tolerance. */
function indexCell(value: number | null): Cell {
  return cell(fixed(value, 2), value !== null && Math.round(value * 100) < 95 ? 'red' : null);
}

function fixed(value: number | null, places: number): string {
  return value === null ? noValue : value.toFixed(places).replace('-', '−');
}

function printFinish(time: EarnedTime | null): string {
  return time === null || time.forecastFinish === null ? noValue : printDay(time.forecastFinish);
}
