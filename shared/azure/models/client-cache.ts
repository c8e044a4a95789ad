import type {} from '@azure/openai/types';
import type { TokenCredential } from '@azure/identity';
import { AzureOpenAI, OpenAI } from 'openai';
import type { Route } from '../../models';
import { identityToken } from './identity-token';

/** The SDK insists on a key; a server without keys ignores it. */
const NO_KEY = 'none';

export interface ClientPorts {
  secrets: { get(name: string): Promise<string> };
  credential: TokenCredential;
}

/** One client per route and key: a rotated key makes a new one. */
export class ClientCache {
  readonly #clients = new Map<string, { key: string; client: OpenAI }>();
  readonly #showIdentity: () => Promise<string>;

  constructor(private readonly ports: ClientPorts) {
    this.#showIdentity = identityToken(ports.credential);
  }

  async clientFor(route: Route): Promise<OpenAI> {
    const key = route.keySecret === undefined ? '' : await this.ports.secrets.get(route.keySecret);
    const known = this.#clients.get(route.name);
    if (known?.key === key) return known.client;
    const client = this.#open(route, key);
    this.#clients.set(route.name, { key, client });
    return client;
  }

  #open(route: Route, key: string): OpenAI {
    // Retry is ours: the SDK would obey any Retry-After. Its log would hold prompts. A redirect could carry the key elsewhere.
    const always = { maxRetries: 0, logLevel: 'off', fetchOptions: { redirect: 'error' } } as const;
    if (route.provider !== 'azure-openai') {
      return new OpenAI({ ...always, baseURL: route.url, apiKey: key === '' ? NO_KEY : key });
    }
    return new AzureOpenAI({
      ...always,
      endpoint: route.url,
      apiVersion: route.apiVersion,
      ...(key === '' ? { azureADTokenProvider: this.#showIdentity } : { apiKey: key }),
    });
  }
}
