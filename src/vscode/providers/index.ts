/** The registry of language features: one line each. */
import { codeActions } from './code-actions';
import { completion } from './completion';
import { hover } from './hover';
import type { Provider } from './provider';

export const providers: readonly Provider[] = [codeActions, completion, hover];
