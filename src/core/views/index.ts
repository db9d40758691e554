/** The registry of webviews: one line each. */
import { boardView } from './board';
import { budgetView } from './budget';
import { riskView } from './risk';
import { timelineView } from './timeline';
import { trendView } from './trend';
import type { Webview } from './webview';

export const webviews: readonly Webview[] = [boardView, budgetView, riskView, timelineView, trendView];
