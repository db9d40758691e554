/**
 * What a task waits for: `ATLAS-a1b`, `ATLAS-c2d SS+2d`, `ATLAS-e3g FS+50%`, `ATLAS-h4j FF-1d`, `ATLAS-k5m SS+2ed`. The type
 * is FS where none is given; a lead is a negative lag.
 */
import { err, ok, type Result } from '../../base/result';
import type { Lag, Link, LinkType } from '../../model/values';
import { parseDuration } from './duration';
import { isId } from './id';
import { parseShare } from './share';

const relationPattern = /^(FS|SS|FF|SF)?\s?(?:([+-])\s?(\S+))?$/i;
const wanted = 'is not a link such as ATLAS-c2d, ATLAS-c2d SS+2d or ATLAS-c2d FS+50%';

export function parseLink(text: string): Result<Link, string> {
  const [predecessor = '', ...words] = text.split(/\s+/, 5);
  if (!isId(predecessor))
    return err(text.includes(',') ? 'names several tasks; a list stands in brackets' : wanted);
  const relation = relationPattern.exec(words.join(' '));
  if (!relation) return err(wanted);
  const type = (relation[1]?.toUpperCase() ?? 'FS') as LinkType;
  if (relation[3] === undefined) return ok({ predecessor, type, lag: null });
  const lag = parseLag(relation[3], relation[2] === '-' ? -1 : 1);
  return lag.ok ? ok({ predecessor, type, lag: lag.value }) : lag;
}

function parseLag(text: string, sign: 1 | -1): Result<Lag, string> {
  if (text.endsWith('%')) {
    const share = parseShare(10)(text);
    return share.ok
      ? ok({ kind: 'percent', share: sign * share.value })
      : err(`has a lag that ${share.error}`);
  }
  const duration = parseDuration(text);
  if (!duration.ok) return err('has a lag that is neither a duration such as 2d nor a percentage');
  return ok({ kind: 'duration', duration: { ...duration.value, amount: sign * duration.value.amount } });
}
