/** The registry of language features: one line each. */
import { codeActions } from './code-actions';
import { codeLenses } from './code-lenses';
import { completion } from './completion';
import { definition } from './definition';
import { documentSymbols } from './document-symbols';
import { folding } from './folding';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import type { Provider } from './provider';
import { references } from './references';
import { rename } from './rename';
import { workspaceSymbols } from './workspace-symbols';

export const providers: readonly Provider[] = [
  codeActions,
  completion,
  hover,
  definition,
  references,
  rename,
  documentSymbols,
  workspaceSymbols,
  folding,
  inlayHints,
  codeLenses,
];
