/**
 * All of git that the editor asks for, as one entry point: it is loaded when commits are first wanted, and not when the
 * extension starts. Wiring only.
 */
export { openRepository } from './repository';
export { readLog } from './read-log';
export { readSince } from './read-since';
export { readUser } from './read-user';
export { readRepositoryFacts } from './repository-facts';
export { watchRepository } from './watch-repository';
