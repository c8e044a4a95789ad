import type { HostKind } from '../../../shared/hosts';
import type { HostReply, HostRequest } from './host-server';

export const COMMIT = '82b3d5ae55f7080f1e6022629cdb57bfae7cccc7';
/** The one line that each host takes for a part of the change. */
export const CHANGED = { path: 'src/a.js', line: 2 };

export interface KeptComment {
  id: number;
  body: string;
  line: number | undefined;
  isResolved: boolean;
}

export interface FakeHost {
  kind: HostKind;
  /** Path of the repository for `git clone`. */
  path: string;
  authorization: string;
  comments: KeptComment[];
  /** As the host was told them. */
  statuses: { path: string; json: unknown }[];
  api(request: HostRequest): HostReply;
}

export interface Route {
  method: string;
  /** Of the whole path. */
  path: RegExp;
  answer(given: { host: FakeHost; request: HostRequest; id: string; json: Record<string, unknown> }): HostReply;
}

/** A host that keeps comments by number, and answers what it knows the way to. */
export function fakeHost(
  given: Pick<FakeHost, 'kind' | 'path' | 'authorization'>,
  routes: readonly Route[],
): () => FakeHost {
  return () => {
    const host: FakeHost = {
      ...given,
      comments: [],
      statuses: [],
      api(request) {
        const { authorization, method, path } = request;
        if (authorization !== given.authorization) return { status: 401, json: { message: 'Bad credentials' } };
        for (const route of routes) {
          const match = route.method === method ? route.path.exec(path) : null;
          if (match === null) continue;
          return route.answer({ host, request, id: match[1] ?? '', json: objectOf(request.json) });
        }
        return { status: 404, json: { message: `There is no ${method} ${path}` } };
      },
    };
    return host;
  };
}

/** Nothing where it is none. */
export function objectOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}

export function keepComment(host: FakeHost, body: unknown, line?: number): KeptComment {
  const comment = { id: host.comments.length + 1, body: String(body), line, isResolved: false };
  host.comments.push(comment);
  return comment;
}

export function change(host: FakeHost, id: string, changes: Partial<KeptComment>): HostReply {
  const comment = host.comments.find((one) => String(one.id) === id);
  if (comment === undefined) return { status: 404 };
  return { status: 200, json: Object.assign(comment, changes) };
}

export function keepStatus(
  path: RegExp,
  toReply: (host: FakeHost, json: unknown) => HostReply | undefined = () => undefined,
): Route {
  return {
    method: 'POST',
    path,
    answer({ host, request, json }) {
      const refused = toReply(host, json);
      if (refused !== undefined) return refused;
      host.statuses.push({ path: request.path, json });
      return { status: 201, json: {} };
    },
  };
}

export function pageOf<Item>(items: readonly Item[], { query }: HostRequest, sizeName: string): Item[] {
  const size = Number(query.get(sizeName));
  const start = (Number(query.get('page')) - 1) * size;
  return items.slice(start, start + size);
}

export const isOnLine = ({ line }: KeptComment): boolean => line !== undefined;

export const basic = `Basic ${Buffer.from('ada:secret').toString('base64')}`;
