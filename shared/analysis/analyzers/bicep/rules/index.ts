import type { BicepRule } from '../template';
import { hardCodedLocation } from './hard-coded-location';
import { hardCodedPassword } from './hard-coded-password';
import { httpsNotRequired } from './https-not-required';
import { missingHttpsOnly } from './missing-https-only';
import { openAdminPort } from './open-admin-port';
import { openSqlFirewall } from './open-sql-firewall';
import { plainFtp } from './plain-ftp';
import { plainSecretParameter } from './plain-secret-parameter';
import { publicBlobAccess } from './public-blob-access';
import { publicNetworkAccess } from './public-network-access';
import { registryAdminUser } from './registry-admin-user';
import { remoteDebugging } from './remote-debugging';
import { secretInDefault } from './secret-in-default';
import { secretOutput } from './secret-output';
import { softDeleteOff } from './soft-delete-off';
import { unusedName } from './unused-name';
import { weakTls } from './weak-tls';
import { wildcardCors } from './wildcard-cors';

/** Every rule of Bicep files and ARM templates. */
export const BICEP_RULES: readonly BicepRule[] = [
  hardCodedLocation,
  hardCodedPassword,
  httpsNotRequired,
  missingHttpsOnly,
  openAdminPort,
  openSqlFirewall,
  plainFtp,
  plainSecretParameter,
  publicBlobAccess,
  publicNetworkAccess,
  registryAdminUser,
  remoteDebugging,
  secretInDefault,
  secretOutput,
  softDeleteOff,
  unusedName,
  weakTls,
  wildcardCors,
];
