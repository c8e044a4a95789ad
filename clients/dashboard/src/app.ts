import type { CallerView } from '../../../shared/contracts';
import { ApiProblem } from './api/api-problem';
import type { ApiConnection } from './api/call-api';
import { createApi } from './api/create-api';
import { IdempotencyKeys } from './api/idempotency';
import { uploadArchive } from './api/upload-archive';
import type { Page, PageContext } from './dom/page-context';
import { problemBar } from './dom/problem-bar';
import { wait } from './dom/wait';
import { Frame } from './frame';
import { pageOf } from './pages/page-of';
import { signInPage } from './pages/sign-in-page';
import { hashOf, parseRoute, type Route } from './routing/route';
import type { Session } from './session/session';
import type { Theme } from './theme/theme';

interface AppOptions {
  session: Session;
  theme: Theme;
}

/** Shows the page that the address names, to whoever has signed in. */
export class App {
  private readonly frame: Frame;
  private readonly session: Session;
  private caller: CallerView | undefined;
  private showing = new AbortController();

  constructor({ session, theme }: AppOptions) {
    this.session = session;
    this.frame = new Frame({ theme, signOut: () => this.signOut(undefined) });
  }

  async start(): Promise<void> {
    window.addEventListener('hashchange', () => void this.show());
    await this.show();
  }

  private async show(): Promise<void> {
    this.showing.abort();
    this.showing = new AbortController();
    const { signal } = this.showing;
    const key = this.session.key();
    if (key === undefined) {
      this.showSignIn(undefined);
      return;
    }
    try {
      this.caller ??= await createApi(this.connection(key)).getCaller(signal);
      const route = parseRoute(location.hash);
      this.frame.showCaller(this.caller, route);
      this.frame.showLoading();
      const page = await pageOf(route, this.contextOf(key, this.caller, signal));
      if (!signal.aborted) this.frame.showPage(page);
    } catch (error) {
      if (!signal.aborted) this.frame.showPage(this.failed(error));
    }
  }

  private failed(error: unknown): Page {
    return { title: 'This page could not be shown', content: [problemBar(error, () => void this.show())] };
  }

  private contextOf(key: string, caller: CallerView, signal: AbortSignal): PageContext {
    return {
      api: createApi(this.connection(key)),
      caller,
      signal,
      upload: (projectId, archive, onProgress, until) => {
        const idempotencyKey = new IdempotencyKeys().keyOf(projectId);
        const upload = uploadArchive({ projectId, archive, key, idempotencyKey, onProgress, signal: until });
        return upload.catch((error: unknown) => {
          if (error instanceof ApiProblem && error.code === 'UNAUTHENTICATED') this.refused();
          throw error;
        });
      },
      go: (route) => this.go(route),
      rewrite: (route) => history.replaceState(null, '', hashOf(route)),
      announce: (text) => this.frame.announce(text),
    };
  }

  private connection(key: string): ApiConnection {
    return { key, fetch: (address, request) => fetch(address, request), wait, onUnauthenticated: () => this.refused() };
  }

  private go(route: Route): void {
    const hash = hashOf(route);
    if (location.hash === hash) void this.show();
    else location.hash = hash;
  }

  private refused(): void {
    this.signOut('The key is not valid, or no longer. Sign in again; you will come back to this page.');
  }

  private signOut(reason: string | undefined): void {
    this.session.end();
    this.caller = undefined;
    this.showing.abort();
    this.showSignIn(reason);
  }

  private showSignIn(reason: string | undefined): void {
    this.frame.showNobody();
    const signIn = async (key: string): Promise<void> => {
      const connection = { ...this.connection(key), onUnauthenticated: () => undefined };
      this.caller = await createApi(connection).getCaller(new AbortController().signal);
      this.session.begin(key);
      await this.show();
    };
    this.frame.showPage(signInPage({ reason, signIn }));
  }
}
