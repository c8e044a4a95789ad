import { Readable } from 'node:stream';
import { z } from 'zod';
import { JobId, JobResultKind } from '../../shared/contracts';
import { requireJob } from '../../shared/jobs';
import { AurelisError } from '../../shared/kernel';
import { httpFunction } from '../runtime/http-function';

const TYPES = {
  report: { type: 'text/markdown; charset=utf-8', extension: 'md' },
  patch: { type: 'text/x-diff; charset=utf-8', extension: 'patch' },
  json: { type: 'application/json', extension: 'json' },
} as const;

export const getJobResultFunction = httpFunction({
  name: 'get-job-result',
  method: 'GET',
  route: 'v1/jobs/{jobId}/results/{kind}',
  tag: 'Jobs',
  summary: 'Get the report of a job, its patch, or all of it as JSON',
  // A patch is source text: whoever may only read reports does not see it.
  permission: 'model:run',
  params: z.strictObject({ jobId: JobId, kind: JobResultKind }),
  produces: ['text/markdown', 'text/x-diff', 'application/json'],

  async handle({ params: { jobId, kind } }, { caller, services }) {
    const ref = { tenantId: caller.tenantId, jobId };
    const job = await requireJob(ref, services);
    const result = job.state === 'succeeded' ? await services.jobArtifacts.readResult(ref, kind) : undefined;
    if (result === undefined) {
      throw new AurelisError(
        'NOT_FOUND',
        `There is no result: the job is ${job.state}. Results exist once it has succeeded.`,
      );
    }
    const { type, extension } = TYPES[kind];
    return {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${job.id}.${extension}"`,
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      },
      raw: { status: 200, body: Readable.toWeb(result) },
    };
  },
});
