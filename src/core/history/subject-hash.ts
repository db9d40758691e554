/** What is left of a subject where the words of a commit are not kept: enough to find the commit that a revert names. */

/** FNV-1a over the letters, 32 bits. */
export function subjectHash(subject: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < subject.length; i++) hash = Math.imul(hash ^ subject.charCodeAt(i), 0x01000193);
  return hash | 0;
}
