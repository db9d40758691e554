/**
 * Findings of static analysis as SARIF 2.1.0 (OASIS) has them. What a tool found suppressed, or absent since a baseline, is
 * no finding; a run that its tool calls unsuccessful shows nothing.
 */
import { oneLine } from '../base/one-line';
import { parseInstant } from './instant';
import {
  broken,
  longestText,
  mostFindings,
  type FindingLevel,
  type ParsedReport,
  type ReportReader,
  type ToolFinding,
} from './report';

/** JSON is read as a whole. */
const mostCharacters = 50_000_000;

export function sarifReader(): ReportReader {
  const pieces: string[] = [];
  let length = 0;
  return {
    write(text) {
      length += text.length;
      if (length > mostCharacters) pieces.length = 0;
      else pieces.push(text);
      return length <= mostCharacters;
    },
    end() {
      if (length > mostCharacters) return broken('It is larger than a report in JSON may be: 50 MB.');
      let value: unknown;
      try {
        value = JSON.parse(pieces.join(''));
      } catch {
        return broken('It is no JSON.');
      }
      return findingsIn(value);
    },
  };
}

type Json = Readonly<Record<string, unknown>>;

function findingsIn(value: unknown): ParsedReport {
  const runs = listOf(asObject(value)['runs']);
  if (runs.length === 0) return broken('It is no SARIF: it has no runs.');
  const counts: Record<FindingLevel, number> = { error: 0, warning: 0, note: 0 };
  const findings: ToolFinding[] = [];
  const tools: string[] = [];
  let began: number | null = null;
  for (const run of runs.map(asObject)) {
    const driver = asObject(asObject(run['tool'])['driver']);
    tools.push(oneLine(textOf(driver['name']), 60));
    for (const one of listOf(run['invocations']).map(asObject)) {
      if (one['executionSuccessful'] === false) {
        return broken(`${tools.at(-1) ?? ''} says that it did not finish.`.trim());
      }
      const at = parseInstant(textOf(one['startTimeUtc'])) ?? parseInstant(textOf(one['endTimeUtc']));
      if (at !== null) began = began === null ? at : Math.min(began, at);
    }
    const levels = defaultLevels(driver);
    for (const result of listOf(run['results']).map(asObject)) {
      const level = levelOf(result, levels);
      if (level === null) continue;
      counts[level]++;
      if (counts[level] <= mostFindings) findings.push(findingOf(result, level));
    }
  }
  return {
    report: {
      kind: 'findings',
      tools: Array.from(new Set(tools)).filter(Boolean),
      counts,
      findings: findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level)),
    },
    problem: null,
    seconds: began,
  };
}

const order: readonly FindingLevel[] = ['error', 'warning', 'note'];

/** By id of the rule: what its configuration says. */
function defaultLevels(driver: Json): ReadonlyMap<string, string> {
  return new Map(
    listOf(driver['rules'])
      .map(asObject)
      .map((rule) => [textOf(rule['id']), textOf(asObject(rule['defaultConfiguration'])['level'])]),
  );
}

/** Null: it is no finding. */
function levelOf(result: Json, levels: ReadonlyMap<string, string>): FindingLevel | null {
  const kind = textOf(result['kind']);
  const isFault = kind === '' || kind === 'fail';
  const suppressed = listOf(result['suppressions'])
    .map(asObject)
    .some((one) => textOf(one['status']) !== 'rejected');
  if (!isFault || suppressed || result['baselineState'] === 'absent') return null;
  const level = textOf(result['level']) || levels.get(textOf(result['ruleId'])) || 'warning';
  return level === 'error' || level === 'note' ? level : level === 'none' ? null : 'warning';
}

function findingOf(result: Json, level: FindingLevel): ToolFinding {
  const place = asObject(asObject(listOf(result['locations'])[0])['physicalLocation']);
  const line = asObject(place['region'])['startLine'];
  return {
    level,
    rule: oneLine(textOf(result['ruleId']), 100),
    message: oneLine(textOf(asObject(result['message'])['text']), longestText),
    path: pathOf(textOf(asObject(place['artifactLocation'])['uri'])),
    line: typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : null,
  };
}

/** `file:///home/ana/a%20b.js` → `/home/ana/a b.js` */
function pathOf(uri: string): string {
  const path = uri.slice(0, 4096).replace(/^file:\/\/(?:localhost)?(?:\/(?=[A-Za-z]:))?/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
