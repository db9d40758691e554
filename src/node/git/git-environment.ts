/**
 * What every git is started with, so that a repository's configuration can neither run a program nor change what we
 * read: no pager, prompt, hook, file-system monitor, external diff, signature check, lock or network, and text in UTF-8.
 * Replacement objects and grafts are switched off: clones do not carry them, and every clone must give the same answer.
 */
import { devNull } from 'node:os';

/** Ours; everything else that starts with `GIT_` is taken away, among it what a hook that started us would pass on. */
export const gitVariables: Readonly<Record<string, string>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: devNull,
  // A partial clone must not fetch: by its own switch, and, for git before 2.45, because no protocol is allowed.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_FLUSH: '0',
};

/** Programs that git would start where the configuration names none. */
const programs = new Set(['EDITOR', 'VISUAL', 'PAGER', 'SSH_ASKPASS', 'PREFIX']);

export function gitEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(own)) {
    const upper = name.toUpperCase();
    if (!upper.startsWith('GIT_') && !programs.has(upper)) environment[name] = value;
  }
  // Failures are told apart by git's own English.
  return { ...environment, ...gitVariables, LC_ALL: 'C', LANGUAGE: '' };
}

/** `-c` settings, which win over every file of configuration. */
export const gitSettings: readonly string[] = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.quotePath=false',
  'core.commitGraph=true',
  'log.showSignature=false',
  'log.mailmap=true',
  'log.follow=false',
  'log.diffMerges=separate',
  'diff.relative=false',
  'i18n.logOutputEncoding=UTF-8',
  'color.ui=false',
  'trailer.separators=:',
];
