/** How numbers and dates of a plan are printed in this editor's language. */
import * as vscode from 'vscode';
import type { Snapshot } from '../core/analysis/snapshot';
import { createFormat, type Format } from '../core/views/format';

export function formatOf({ plan, budget, statusDay }: Snapshot): Format {
  return createFormat({
    locale: vscode.env.language,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  });
}
