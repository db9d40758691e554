/**
 * The text of a `commit-msg` hook that gives each commit the id of its branch as a trailer, or demands one. A person
 * asks for it by a command; it is a shell script of POSIX without anything of ours beside it, so that it goes on
 * working where the extension is not. Nothing of it comes from a plan but its key, which is checked first.
 */

/** `add`: the id of the branch as a trailer where the message has none. `demand`: refuse a message without an id. */
export type HookMode = 'add' | 'demand';

const mark = '# milewright-commit-hook';

/** Letters and digits only, since it becomes part of a pattern. */
export function isHookKey(key: string | null): key is string {
  return key !== null && /^[A-Za-z][A-Za-z0-9]{0,31}$/.test(key);
}

export function isOurHook(text: string): boolean {
  return text.slice(0, 2000).includes(`\n${mark}\n`);
}

/** @param key of the project, one that `isHookKey` accepts */
export function commitHook(key: string, mode: HookMode): string {
  return `#!/bin/sh
${mark}
# ${mode === 'add' ? 'Adds the id of the branch to a commit that names no task' : 'Refuses a commit that names no task'}; made by «Milewright: Add Commit Message Hook».
# «Milewright: Remove Commit Message Hook», or deleting this file, takes it away.
id='${key}-[A-Za-z0-9]*[A-Za-z0-9]'
message=$(sed -e '/^# -* >8 -*$/,$d' -e '/^#/d' "$1")
# Merges and reverts are linked by what they say.
case $message in 'Merge '* | 'Revert '* | 'fixup! '* | 'squash! '* | '') exit 0 ;; esac
printf '%s\\n' "$message" | grep -Eiq "(^|[^A-Za-z0-9_-])$id" && exit 0
branch=$(git symbolic-ref --quiet --short HEAD)
task=$(printf '%s\\n' "$branch" | grep -Eio "(^|[/_.-])$id" | head -n 1 | sed 's|^[/_.-]||')
if [ -n "$task" ]; then
  git interpret-trailers --in-place --trailer "Task: $task" "$1"
${mode === 'add' ? 'fi\nexit 0' : `  exit 0\nfi\necho 'The message names no task: write its id (${key}-…) into it, or a trailer «Task: ID».' >&2\nexit 1`}
`;
}
