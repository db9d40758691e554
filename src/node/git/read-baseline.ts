/** The plan that `baseline` names, read from git; what goes wrong is part of the answer. */
import type { BaselineRead } from '../../core/history/plan-revision';
import { readPlanRevision, type RevisionRequest } from './read-plan-revision';
import type { Repository } from './repository';

export async function readBaseline(repository: Repository, request: RevisionRequest): Promise<BaselineRead> {
  const { name } = request;
  const read = await readPlanRevision(repository, request);
  if (read.ok) return { name, revision: read.value };
  const { kind, message } = read.error;
  return { name, failure: message, absent: kind !== 'not-fetched' && kind !== 'cancelled' };
}
