import { z } from 'zod';
import type { PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed } from './branch-push';
import { isSameText } from './same-text';

const Event = z.object({ eventType: z.string() });
const Push = z.object({
  resource: z.object({
    refUpdates: z.array(z.object({ name: z.string().max(1000), newObjectId: Commit })).max(1000),
    repository: z.object({ remoteUrl: z.url(), defaultBranch: z.string().optional() }),
  }),
});

/**
 * Azure DevOps, whose service hooks show the secret as the password of basic authentication:
 * https://learn.microsoft.com/azure/devops/service-hooks/events#git.push
 */
export const AZURE_DEVOPS: PushHost = {
  name: 'Azure DevOps',
  recognises: ({ header }) => /^basic /i.test(header('authorization') ?? ''),
  isSigned({ header }, secret) {
    const shown = Buffer.from((header('authorization') ?? '').slice('basic '.length), 'base64').toString();
    return isSameText(shown.slice(shown.indexOf(':') + 1), secret);
  },
  read(payload) {
    const { eventType } = Event.parse(payload);
    if (eventType !== 'git.push') return nothingPushed(`${eventType.slice(0, 100)} is no push.`);
    const { refUpdates, repository } = Push.parse(payload).resource;
    const url = withoutUser(repository.remoteUrl);
    const defaultBranch = repository.defaultBranch?.replace(/^refs\/heads\//, '');
    const each = refUpdates.map(({ name, newObjectId }) =>
      branchPush(name, { url, commit: newObjectId, defaultBranch }),
    );
    return { pushes: each.flatMap(({ pushes }) => pushes), ignored: each.flatMap(({ ignored }) => ignored) };
  },
};

/** `https://acme@dev.azure.com/…` names the organisation as the user, too. */
function withoutUser(address: string): string {
  const url = new URL(address);
  url.username = '';
  return url.href;
}
