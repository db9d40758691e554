/** The text that a seed stands for: a mutation of a plan of the corpus, or of a text that repeats something hostile. */
import { corpus } from '../support/corpus';
import { hostileTexts } from '../support/hostile-texts';
import { mutate, seeded } from './mutate';

/** Characters of a hostile text: as many as a larger plan of the corpus has. */
const size = 2000;

let texts: readonly string[] | null = null;

export function neighbour(seed: number): string {
  texts ??= [
    ...corpus().map(({ text }) => text),
    ...Object.values(hostileTexts).map((textOf) => textOf(size)),
  ];
  const random = seeded(seed);
  return mutate(texts[Math.floor(random() * texts.length)]!, texts, random);
}
