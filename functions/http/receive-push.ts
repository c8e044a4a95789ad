import { z } from 'zod';
import { ProjectId, PushView } from '../../shared/contracts';
import { AurelisError } from '../../shared/kernel';
import { receivePush } from '../../shared/pushes';
import { httpFunction } from '../runtime/http-function';
import { readBytes } from '../runtime/read-bytes';
import { runPage } from '../views/run-page';

/** A push of two thousand commits is less; hosts cut off before they send more. */
const MAX_BYTES = 5 * 1024 * 1024;

export const receivePushFunction = httpFunction({
  name: 'receive-push',
  method: 'POST',
  route: 'v1/push/{projectId}',
  tag: 'Runs',
  summary: 'Hear of a push or pull request of a git repository',
  description:
    'Called by the host of the repository, as it calls webhooks. The secret of the push hook stands in for a key: it signs the body (GitHub, Gitea, Bitbucket), or is shown as the token (GitLab) or as the password (Azure DevOps).',
  permission: 'anonymous',
  params: z.strictObject({ projectId: ProjectId }),
  takesForeignJson: true,
  status: 202,
  output: PushView,

  async handle({ params: { projectId } }, { services, header, stream, declaredBytes, origin }) {
    const body = await readBytes(stream, { declaredBytes, maxBytes: MAX_BYTES, tooLarge });
    const pageOf = (runId: string): string => runPage(origin, runId);
    const { runIds, ignored } = await receivePush(projectId, { header, body }, { ...services, pageOf });
    return { data: { runs: runIds, ignored } };
  },
});

function tooLarge(): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', 'The request body is larger than 5 MB.');
}
