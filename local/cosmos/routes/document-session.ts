import type { OutgoingHttpHeaders } from 'node:http';

import type { Services } from '../services';
import type { ContainerRecord } from '../storage/containers';

/** What lets a client keep its session: how far the container is, and which container that was. */
export function sessionHeaders({ storage }: Services, container: ContainerRecord): OutgoingHttpHeaders {
  const sequence = storage.containers.sequence(container);
  return {
    'x-ms-session-token': `0:-1#${sequence}`,
    lsn: String(sequence),
    'x-ms-alt-content-path': `dbs/${container.database.id}/colls/${container.id}`.replaceAll(
      /[^\x20-\x7e]/g,
      encodeURIComponent,
    ),
    'x-ms-content-path': container.rid,
  };
}
