import type { CodeRule } from '../../code-rule';
import { azurePublicStorage } from './azure-public-storage';
import { hardCodedSecret } from './hard-coded-secret';
import { httpAllowed } from './http-allowed';
import { httpListener } from './http-listener';
import { instanceMetadataV1 } from './instance-metadata-v1';
import { interpolationOnly } from './interpolation-only';
import { keyRotationOff } from './key-rotation-off';
import { loggingOff } from './logging-off';
import { mutableImageTags } from './mutable-image-tags';
import { openAdminPort } from './open-admin-port';
import { publicAccessAllowed } from './public-access-allowed';
import { publicBucket } from './public-bucket';
import { publicDatabase } from './public-database';
import { registryAdminUser } from './registry-admin-user';
import { secretInDefault } from './secret-in-default';
import { secretOutput } from './secret-output';
import { unencryptedStorage } from './unencrypted-storage';
import { unpinnedModule } from './unpinned-module';
import { unpinnedProvider } from './unpinned-provider';
import { vaultPurgeProtection } from './vault-purge-protection';
import { weakTls } from './weak-tls';
import { wildcardJsonPolicy } from './wildcard-json-policy';
import { wildcardPolicy } from './wildcard-policy';

export const TERRAFORM: readonly CodeRule[] = [
  azurePublicStorage,
  hardCodedSecret,
  httpAllowed,
  httpListener,
  instanceMetadataV1,
  interpolationOnly,
  keyRotationOff,
  loggingOff,
  mutableImageTags,
  openAdminPort,
  publicAccessAllowed,
  publicBucket,
  publicDatabase,
  registryAdminUser,
  secretInDefault,
  secretOutput,
  unencryptedStorage,
  unpinnedModule,
  unpinnedProvider,
  vaultPurgeProtection,
  weakTls,
  wildcardJsonPolicy,
  wildcardPolicy,
];
