/** What an editor lets through at most when somebody types to find something. */

/** Whether all letters of a word stand in a text, in their order; case is the caller's. */
export function hasInOrder(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
