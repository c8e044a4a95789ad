import type { z } from 'zod';

import { backupOf, readBackup, SecretToRestore } from './backup';
import { pageOf } from './page';
import {
  deleteSecret,
  findDeletedSecret,
  findSecret,
  getSecret,
  purgeSecret,
  recoverSecret,
  restoreSecret,
  SecretToSet,
  SecretToUpdate,
  setSecret,
  updateSecret,
} from './secrets';
import { newestOf } from './vault';
import { badParameter, VaultError } from './vault-error';
import type { VaultStore } from './vault-store';
import { bundleOf, deletedBundleOf, deletedItemOf, itemOf, propertiesOf } from './views';

export interface VaultRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

/** A status and, unless it is 204, a body. */
export type VaultAnswer = readonly [status: number, body?: object];

const API_VERSION = /^(7\.\d+|20\d\d-\d\d-\d\d)(-preview(\.\d+)?)?$/;

/** Answers one authorised request of the secrets data plane. */
export async function answer(request: VaultRequest, store: VaultStore, nowSeconds: number): Promise<VaultAnswer> {
  const version = request.url.searchParams.get('api-version') ?? '';
  if (!API_VERSION.test(version)) throw badParameter(`The api-version '${version}' is missing or not supported.`);
  const [collection, ...path] = request.url.pathname.split('/').filter((segment) => segment !== '');
  if (collection === 'secrets') return await answerSecrets(request, path, store, nowSeconds);
  if (collection === 'deletedsecrets') return await answerDeletedSecrets(request, path, store);
  throw new VaultError(
    501,
    'NotSupported',
    `Only secrets are supported by the local key vault, not '${collection ?? ''}'.`,
  );
}

async function answerSecrets(
  { method, url, body }: VaultRequest,
  [name, argument]: readonly string[],
  store: VaultStore,
  nowSeconds: number,
): Promise<VaultAnswer> {
  const at = url.origin;
  if (name === undefined) {
    if (method !== 'GET') throw methodNotAllowed(method);
    return [200, pageOf(url, Object.entries(store.read().secrets), (secret) => itemOf(at, secret))];
  }
  if (method === 'POST' && name === 'restore' && argument === undefined) {
    const backup = readBackup(parse(SecretToRestore, body).value);
    const secret = await store.change((vault) => restoreSecret(vault, backup));
    return [200, propertiesOf(at, secret.name, newestOf(secret))];
  }
  if (method === 'POST' && argument === 'backup') return [200, { value: backupOf(findSecret(store.read(), name)) }];
  if (method === 'GET' && argument === 'versions') {
    const { versions } = findSecret(store.read(), name);
    const entries = versions.map((version) => [version.version, version] as const);
    return [200, pageOf(url, entries, (version) => propertiesOf(at, name, version))];
  }
  if (method === 'GET') return [200, bundleOf(at, name, getSecret(store.read(), name, argument))];
  if (method === 'PATCH') {
    const changes = parse(SecretToUpdate, body);
    return [
      200,
      propertiesOf(at, name, await store.change((vault) => updateSecret(vault, name, argument, changes, nowSeconds))),
    ];
  }
  if (argument !== undefined) throw methodNotAllowed(method);
  if (method === 'PUT') {
    const secret = parse(SecretToSet, body);
    return [200, bundleOf(at, name, await store.change((vault) => setSecret(vault, name, secret, nowSeconds)))];
  }
  if (method === 'DELETE') {
    return [200, deletedBundleOf(at, await store.change((vault) => deleteSecret(vault, name, nowSeconds)))];
  }
  throw methodNotAllowed(method);
}

async function answerDeletedSecrets(
  { method, url }: VaultRequest,
  [name, argument]: readonly string[],
  store: VaultStore,
): Promise<VaultAnswer> {
  const at = url.origin;
  if (name === undefined) {
    if (method !== 'GET') throw methodNotAllowed(method);
    return [200, pageOf(url, Object.entries(store.read().deletedSecrets), (secret) => deletedItemOf(at, secret))];
  }
  if (method === 'POST' && argument === 'recover') {
    const secret = await store.change((vault) => recoverSecret(vault, name));
    return [200, propertiesOf(at, secret.name, newestOf(secret))];
  }
  if (argument !== undefined) throw methodNotAllowed(method);
  if (method === 'GET') return [200, deletedBundleOf(at, findDeletedSecret(store.read(), name))];
  if (method !== 'DELETE') throw methodNotAllowed(method);
  await store.change((vault) => purgeSecret(vault, name));
  return [204];
}

function parse<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    // The values inside are secrets, so the refusal does not repeat what it could not read.
    throw badParameter('The request body is not valid.');
  }
}

function methodNotAllowed(method: string): VaultError {
  return new VaultError(405, 'MethodNotAllowed', `The method ${method} is not supported here.`);
}
