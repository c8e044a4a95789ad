import { z } from 'zod';
import type { HostApi } from '../host-api';
import type { ReviewThread } from '../ports';
import { allPages } from './all-pages';

const PAGE = 100;
const Comments = z.array(z.object({ id: z.int(), body: z.string().nullish() }));

export interface IssueComments {
  list(): Promise<ReviewThread[]>;
  open(body: string): Promise<true>;
  edit(thread: ReviewThread, body: string): Promise<void>;
}

/**
 * Comments on all of a pull request, which is an issue to GitHub and to Gitea: https://docs.github.com/rest/issues/comments. Gitea gives
 * them all at once.
 */
export function issueComments(api: HostApi, number: number, { isPaged }: { isPaged: boolean }): IssueComments {
  const all = `/issues/${number}/comments`;
  return {
    async list() {
      const comments = isPaged
        ? await allPages(PAGE, (page) => api.get(`${all}?per_page=${PAGE}&page=${page}`, Comments))
        : await api.get(all, Comments);
      return comments.map(({ id, body }) => ({ id: String(id), body: body ?? '', isResolved: false }));
    },
    async open(body) {
      await api.send('POST', all, { body });
      return true;
    },
    async edit({ id }, body) {
      await api.send('PATCH', `/issues/comments/${id}`, { body });
    },
  };
}
