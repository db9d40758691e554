/** `--repository NAME=PATH`: which folder each of the repositories is that the plan names. */
import type { CommandOption, OptionValues } from './commands/command';

export const repositoryOption: CommandOption = {
  name: 'repository',
  argument: 'name=path',
  repeats: true,
  summary: 'read the commits of a repository that the plan names; may be repeated',
  read: (text) => (/^[^=]+=[^]+$/.test(text) ? text : null),
  takes: 'a name of the plan and a folder, such as api=../api',
};

/** Paths as written, by name; of one name the last. */
export function repositoryPaths(options: OptionValues): ReadonlyMap<string, string> {
  const given = options.get(repositoryOption.name);
  const words = Array.isArray(given) ? given.map(String) : [];
  return new Map(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}
