import { z } from 'zod';
import type { PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed } from './branch-push';
import { isSignedBody } from './same-text';

const Push = z.object({
  push: z.object({
    changes: z
      .array(
        z.object({
          new: z.object({ type: z.string(), name: z.string().max(1000), target: z.object({ hash: Commit }) }).nullish(),
        }),
      )
      .max(1000),
  }),
  repository: z.object({
    links: z.object({ html: z.object({ href: z.url() }) }),
    mainbranch: z.object({ name: z.string() }).nullish(),
  }),
});

/** https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/#Push */
export const BITBUCKET: PushHost = {
  name: 'Bitbucket',
  recognises: ({ header }) => header('x-event-key') !== undefined,
  isSigned: ({ header, body }, secret) => isSignedBody(header('x-hub-signature'), body, secret),
  read(payload, { header }) {
    const event = header('x-event-key');
    if (event !== 'repo:push') return nothingPushed(`${event} is no push.`);
    const { push, repository } = Push.parse(payload);
    const url = `${repository.links.html.href}.git`;
    const defaultBranch = repository.mainbranch?.name;
    const each = push.changes.map(({ new: now }) => {
      if (now === null || now === undefined) return nothingPushed('A branch or tag was deleted.');
      const ref = now.type === 'branch' ? `refs/heads/${now.name}` : `refs/tags/${now.name}`;
      return branchPush(ref, { url, commit: now.target.hash, defaultBranch });
    });
    return { pushes: each.flatMap(({ pushes }) => pushes), ignored: each.flatMap(({ ignored }) => ignored) };
  },
};
