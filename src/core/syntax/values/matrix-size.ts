/** The size of the probability-impact matrix: `3x3` to `5x5`, steps of probability first. */
import { err, ok, type Result } from '../../base/result';
import type { MatrixSize } from '../../model/risk-words';

const pattern = /^([345])\s?[x×]\s?([345])$/;

export function parseMatrixSize(text: string): Result<MatrixSize, string> {
  const match = pattern.exec(text);
  if (!match) return err('is not a size from 3x3 to 5x5');
  const [probability, impact] = [Number(match[1]), Number(match[2])] as [3 | 4 | 5, 3 | 4 | 5];
  return ok({ probability, impact });
}
