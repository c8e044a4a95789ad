import { HostRefusal, type CommitStatus, type Hosts, type ReviewThread, type ThreadPlace } from '../../../shared/hosts';

export interface MemoryThread extends ReviewThread {
  place: ThreadPlace | undefined;
}

export interface MemoryHosts extends Hosts {
  /** In the order they were set. */
  statuses: (CommitStatus & { commit: string; pullRequest: number | undefined })[];
  /** Of all pull requests, oldest first. */
  threads: MemoryThread[];
  /** Paths whose lines are part of a change; all of them when absent. */
  changed?: string[];
  /** What the next calls are refused with; `undefined` in between is no refusal. */
  failures: (Error | undefined)[];
  /** Called before each status is set. */
  beforeStatus?: () => Promise<void>;
  shown: string[];
}

export function memoryHosts(): MemoryHosts {
  const fail = (): void => {
    const failure = hosts.failures.shift();
    if (failure !== undefined) throw failure;
  };
  const hosts: MemoryHosts = {
    statuses: [],
    threads: [],
    failures: [],
    shown: [],
    open({ kind, url }, { password }) {
      hosts.shown.push(`${kind} ${url} ${password}`);
      return {
        async setStatus(commit, status, pullRequest) {
          fail();
          await hosts.beforeStatus?.();
          hosts.statuses.push({ commit, pullRequest, ...status });
        },
        threadsOf: () => ({
          async list() {
            fail();
            return structuredClone(hosts.threads);
          },
          async open(body, place) {
            fail();
            if (place !== undefined && hosts.changed?.includes(place.path) === false) return false;
            hosts.threads.push({ id: String(hosts.threads.length), body, place, isResolved: false });
            return true;
          },
          edit: async ({ id }, body) => void Object.assign(threadOf(id), { body }),
          resolve: async ({ id }) => void Object.assign(threadOf(id), { isResolved: true }),
        }),
      };
    },
  };
  const threadOf = (id: string): MemoryThread => {
    const thread = hosts.threads.find((one) => one.id === id);
    if (thread === undefined) throw new HostRefusal(404, '');
    return thread;
  };
  return hosts;
}
