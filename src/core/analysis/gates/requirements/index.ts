/** All requirements that a gate may ask for: one line each. */
import type { Requirement } from '../requirement';
import { allTasks } from './all-tasks';
import { approved } from './approved';
import { budgetWithin } from './budget-within';
import { checklist } from './checklist';
import { conventional } from './conventional';
import { coverage } from './coverage';
import { documents } from './documents';
import { noFindings } from './no-findings';
import { noOpenRisk } from './no-open-risk';
import { noTodo } from './no-todo';
import { onMain } from './on-main';
import { reviewed } from './reviewed';
import { signed } from './signed';
import { testsPass } from './tests-pass';
import { testsTouched } from './tests-touched';
import { twoPerson } from './two-person';

export const allRequirements: readonly Requirement[] = [
  checklist,
  allTasks,
  approved,
  testsTouched,
  testsPass,
  coverage,
  noFindings,
  onMain,
  reviewed,
  twoPerson,
  signed,
  conventional,
  noTodo,
  documents,
  noOpenRisk,
  budgetWithin,
];
