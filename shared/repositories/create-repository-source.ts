import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { AurelisError, errorCode, makeTemporaryFolder } from '../kernel';
import type { RepositoryRequest, RepositorySource } from './ports';
import type { RepositoryLimits, RepositoryQuestion, RepositoryReply } from './worker/protocol';

export interface RepositorySourceOptions {
  /** The built thread: `repository-worker.js`. */
  workerFile: string;
  /** Also plain HTTP, and addresses that are not public: for servers in one's own network. */
  allowsPrivate: boolean;
  /** How long one repository may take, all in all. */
  deadlineMs: number;
  limits: Pick<RepositoryLimits, 'maxArchiveBytes' | 'maxEntries' | 'maxTotalBytes'>;
}

const MIB = 1024 * 1024;
/** Hosts such as GitHub take no file above 100 MB. */
const MAX_OBJECT_BYTES = 128 * MIB;
const MAX_SILENCE_MS = 60_000;
const MAX_HEAP_MB = 1024;

/**
 * Git repositories over HTTPS. Each is fetched in a thread of its own, which a server that sends what nobody should cannot hold beyond the
 * deadline. Nothing of a repository is run, and nothing is written under a name that it chose.
 */
export function createRepositorySource(options: RepositorySourceOptions): RepositorySource {
  const common = ({ url, credential }: RepositoryRequest) => ({
    url,
    credential,
    allowsPrivate: options.allowsPrivate,
    limits: { ...options.limits, maxObjectBytes: MAX_OBJECT_BYTES, maxSilenceMs: MAX_SILENCE_MS },
  });

  return {
    async resolve({ ref, ...request }) {
      const { resolved } = await ask({ task: 'resolve', ref, ...common(request) }, options);
      if (resolved === undefined) throw new Error('The thread resolved nothing.');
      return resolved;
    },
    async writeArchive({ commit, file, ...request }) {
      const folder = await makeTemporaryFolder('repository');
      try {
        await ask({ task: 'archive', commit, file, folder, ...common(request) }, options);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function ask(
  question: RepositoryQuestion,
  options: RepositorySourceOptions,
): Promise<RepositoryReply & { ok: true }> {
  const reply = await replyOf(question, options);
  if (reply.ok) return reply;
  const { code, message, retryAfterSeconds } = reply;
  throw new AurelisError(code, message, {
    isExpected: true,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

function replyOf(
  question: RepositoryQuestion,
  { workerFile, deadlineMs }: RepositorySourceOptions,
): Promise<RepositoryReply> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: question,
      // Nothing of the app's settings is of any use to it.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      void worker.terminate().then(settle, settle);
    };
    const timer = setTimeout(() => end(() => reject(tooSlow(deadlineMs))), deadlineMs);
    worker.on('message', (reply: RepositoryReply) => end(() => resolve(reply)));
    worker.on('error', (error: Error) => {
      end(() => reject(errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : error));
    });
    worker.on('exit', () =>
      end(() => reject(new Error('The thread that fetches repositories ended without an answer.'))),
    );
  });
}

/** It would take as much the next time. */
function tooMuchMemory(): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', 'The repository takes more memory than there is for one.', {
    isExpected: true,
  });
}

/** It would take as long the next time. */
function tooSlow(deadlineMs: number): AurelisError {
  return new AurelisError(
    'PAYLOAD_TOO_LARGE',
    `The repository was not fetched within ${Math.round(deadlineMs / 1000)} seconds. Upload an archive of it instead.`,
    { isExpected: true },
  );
}
