/** The settings, each read in one place, and never trusted: a value of the wrong type counts as left out. */
import * as vscode from 'vscode';
import { usualTemplate } from '../core/history/branch-name';
import type { RuleSettings } from '../core/language/soften';
import type { GroupBy, GroupRisksBy } from '../core/views/trees/tree-view';

export const groupings: readonly GroupBy[] = ['phase', 'person', 'state'];

export function groupBySetting(): GroupBy {
  const value = read('schedule.groupBy');
  return groupings.find((grouping) => grouping === value) ?? 'phase';
}

export async function writeGroupBySetting(value: GroupBy): Promise<void> {
  await vscode.workspace
    .getConfiguration('milewright')
    .update('schedule.groupBy', value, vscode.ConfigurationTarget.Global);
}

export const riskGroupings: readonly GroupRisksBy[] = ['exposure', 'owner', 'state', 'review'];

export function groupRisksBySetting(): GroupRisksBy {
  const value = read('risks.groupBy');
  return riskGroupings.find((grouping) => grouping === value) ?? 'exposure';
}

export async function writeGroupRisksBySetting(value: GroupRisksBy): Promise<void> {
  await vscode.workspace
    .getConfiguration('milewright')
    .update('risks.groupBy', value, vscode.ConfigurationTarget.Global);
}

export function autoRevealSetting(): boolean {
  return read('schedule.autoReveal') !== false;
}

export function inlayHintsSetting(): boolean {
  return read('inlayHints') !== false;
}

export function codeLensSetting(): boolean {
  return read('codeLens') !== false;
}

export function branchTemplateSetting(): string {
  const value = read('branchName');
  return typeof value === 'string' && value !== '' ? value : usualTemplate;
}

export function writesPlanOffMainSetting(): boolean {
  return read('writePlanOffMainLine') === true;
}

export function showsCurrentTaskSetting(): boolean {
  return read('showCurrentTask') !== false;
}

export function lineHoverSetting(): boolean {
  return read('lineHover') !== false;
}

export function fileDecorationsSetting(): 'off' | 'late' | 'critical' {
  const value = read('fileDecorations');
  return value === 'off' || value === 'critical' ? value : 'late';
}

export function ledgerFoldersSetting(): readonly string[] {
  const value = read('ledgerFolders');
  return Array.isArray(value) ? value.filter((folder) => typeof folder === 'string').slice(0, 20) : [];
}

/** Absolute paths by the names that plans have for repositories. */
export function repositoriesSetting(): ReadonlyMap<string, string> {
  const value = read('repositories');
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, path]) =>
      typeof path === 'string' && isAbsolute(path) ? [[name, path] as const] : [],
    ),
  );
}

/** `/src/api`, `C:\\src\\api` */
function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}

const softer = ['off', 'hint', 'info', 'warning'] as const;

export function rulesSetting(): RuleSettings {
  const value = read('rules');
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([rule, wanted]) => {
      const severity = softer.find((candidate) => candidate === wanted);
      return severity ? [[rule, severity] as const] : [];
    }),
  );
}

function read(key: string): unknown {
  return vscode.workspace.getConfiguration('milewright').get<unknown>(key);
}
