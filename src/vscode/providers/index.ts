/** The registry of language features: one line each. */
import { codeActions } from './code-actions';
import { completion } from './completion';
import { definition } from './definition';
import { hover } from './hover';
import type { Provider } from './provider';
import { references } from './references';
import { rename } from './rename';

export const providers: readonly Provider[] = [
  codeActions,
  completion,
  hover,
  definition,
  references,
  rename,
];
