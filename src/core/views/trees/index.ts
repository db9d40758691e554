/** The registry of trees: one line each. The container shows them in this order. */
import { changesTree } from './changes';
import { healthTree } from './health';
import { myWorkTree } from './my-work';
import { risksTree } from './risks';
import { scheduleTree } from './schedule';
import type { Tree } from './tree-view';

export const trees: readonly Tree[] = [scheduleTree, myWorkTree, risksTree, healthTree, changesTree];
