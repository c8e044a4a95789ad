import type { CallerView } from '../../../../shared/contracts';
import type { Api } from '../api/create-api';
import type { Route } from '../routing/route';

/** What a page may use, as long as it is shown. */
export interface PageContext {
  api: Api;
  caller: CallerView;
  /** Aborted when another page is shown. */
  signal: AbortSignal;
  /** Sends an archive, telling how much of it has gone. */
  upload: (
    projectId: string,
    archive: Blob,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<string>;
  go: (route: Route) => void;
  /** Changes the address without leaving the page. */
  rewrite: (route: Route) => void;
  /** Tells a screen reader what has changed. */
  announce: (text: string) => void;
}

/** A page with a name. */
export interface Place {
  text: string;
  route: Route;
}

/** A page is its title, which is its heading too, what stands below, and the way to the pages above it. */
export interface Page {
  title: string;
  above?: readonly Place[];
  content: Node[];
}

export function may({ caller }: PageContext, permission: string): boolean {
  return caller.permissions.includes(permission);
}
