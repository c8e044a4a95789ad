import type { ComposeRule } from '../compose-file';
import { containerSocket } from './container-socket';
import { dangerousCapability } from './dangerous-capability';
import { duplicatePort } from './duplicate-port';
import { hostNamespace } from './host-namespace';
import { latestTag } from './latest-tag';
import { privilegedService } from './privileged-service';
import { publishedDatabase } from './published-database';
import { secretInEnvironment } from './secret-in-environment';
import { unconfined } from './unconfined';
import { undeclaredVolume } from './undeclared-volume';
import { unknownDependency } from './unknown-dependency';

/** Every rule of Compose files. */
export const COMPOSE_RULES: readonly ComposeRule[] = [
  containerSocket,
  dangerousCapability,
  duplicatePort,
  hostNamespace,
  latestTag,
  privilegedService,
  publishedDatabase,
  secretInEnvironment,
  unconfined,
  undeclaredVolume,
  unknownDependency,
];
