/** The registry of language features: one line each. */
import { codeActions } from './code-actions';
import { codeLenses } from './code-lenses';
import { completion } from './completion';
import { conflictLenses } from './conflict-lenses';
import { definition } from './definition';
import { documentSymbols } from './document-symbols';
import { folding } from './folding';
import { formatting } from './formatting';
import { highlights } from './highlights';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { lineHover } from './line-hover';
import { mentions } from './mentions';
import type { Provider } from './provider';
import { references } from './references';
import { rename } from './rename';
import { semanticTokens } from './semantic-tokens';
import { workspaceSymbols } from './workspace-symbols';

export const providers: readonly Provider[] = [
  codeActions,
  completion,
  hover,
  definition,
  references,
  highlights,
  rename,
  documentSymbols,
  workspaceSymbols,
  folding,
  inlayHints,
  codeLenses,
  semanticTokens,
  mentions,
  lineHover,
  formatting,
  conflictLenses,
];
