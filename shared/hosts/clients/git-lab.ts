import { z } from 'zod';
import { createHostApi, type HostApi } from '../host-api';
import { HostRefusal } from '../host-refusal';
import type { HostClient, HostSender, PullRequestThreads, StatusState } from '../ports';
import { allPages } from './all-pages';
import { encodeAsOne, repositoryPath } from './address-parts';

const MAX_DESCRIPTION = 255;
const PAGE = 100;
const STATES: Record<StatusState, string> = {
  pending: 'running',
  success: 'success',
  failure: 'failed',
  error: 'failed',
};

/** https://docs.gitlab.com/api/. It takes tokens of every kind as bearers. */
export function gitLabClient(url: string, password: string, sender: HostSender): HostClient {
  const project = encodeAsOne(repositoryPath(url));
  const address = `${new URL(url).origin}/api/v4/projects/${project}`;
  const api = createHostApi(sender, { address, headers: { authorization: `Bearer ${password}` } });
  return {
    async setStatus(commit, { state, name, description, page }) {
      const cut = description.slice(0, MAX_DESCRIPTION);
      try {
        await api.send('POST', `/statuses/${commit}`, {
          state: STATES[state],
          name,
          description: cut,
          target_url: page,
        });
      } catch (error) {
        // It refuses the state that it has.
        if (!(error instanceof HostRefusal) || !error.said.includes('Cannot transition status')) throw error;
      }
    },
    threadsOf: ({ number }) => threadsOf(api, number),
  };
}

const Discussions = z.array(
  z.object({
    id: z.string(),
    notes: z
      .array(z.object({ id: z.int(), body: z.string(), resolvable: z.boolean(), resolved: z.boolean().default(false) }))
      .min(1),
  }),
);
const MergeRequest = z.object({
  diff_refs: z.object({ base_sha: z.string(), head_sha: z.string(), start_sha: z.string() }),
});

/** https://docs.gitlab.com/api/discussions/#merge-requests */
function threadsOf(api: HostApi, number: number): PullRequestThreads {
  const mergeRequest = `/merge_requests/${number}`;
  let versions: Promise<z.infer<typeof MergeRequest>> | undefined;
  return {
    async list() {
      const discussions = await allPages(PAGE, (page) =>
        api.get(`${mergeRequest}/discussions?per_page=${PAGE}&page=${page}`, Discussions),
      );
      return discussions.flatMap(({ id, notes: [first] }) => {
        if (first === undefined) return [];
        const { body, resolvable, resolved } = first;
        return [{ id: resolvable ? id : String(first.id), body, isResolved: resolved }];
      });
    },
    async open(body, place) {
      if (place === undefined) {
        await api.send('POST', `${mergeRequest}/notes`, { body });
        return true;
      }
      versions ??= api.get(mergeRequest, MergeRequest);
      const { path, line } = place;
      const position = { position_type: 'text', new_path: path, old_path: path, new_line: line };
      const on = { body, position: { ...position, ...(await versions).diff_refs } };
      // 400: the line is not part of what is shown of the change.
      return api.isTaken(`${mergeRequest}/discussions`, on, [400]);
    },
    async edit({ id }, body) {
      await api.send('PUT', `${mergeRequest}/notes/${id}`, { body });
    },
    async resolve({ id }) {
      await api.send('PUT', `${mergeRequest}/discussions/${id}`, { resolved: true });
    },
  };
}
