/**
 * Names a place in the plan without naming a place in a text: the keys on the way to it, from the top of the file.
 * Tasks stand under `task` and their id wherever they are nested: `['task', 'ATLAS-k3f', 'needs', 0]`; everything
 * else by its keys in the file: `['milestones', 'beta', 'due']`. Only `core/syntax` turns an address into a range.
 */
export type Address = readonly (string | number)[];

/** As a JSON Pointer (RFC 6901): `/task/ATLAS-k3f/needs/0`. */
export function printAddress(address: Address): string {
  return address.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The parts of a JSON Pointer, all of them as text; null for what is none. */
export function parsePointer(text: string): readonly string[] | null {
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return null;
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The address of a task, or of what is below it. */
export function taskAddress(id: string, ...rest: Address): Address {
  return ['task', id, ...rest];
}

/** The task that an address lies in, or null. */
export function taskOfAddress(address: Address): string | null {
  return address[0] === 'task' && typeof address[1] === 'string' ? address[1] : null;
}
