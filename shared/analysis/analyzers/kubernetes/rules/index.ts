import type { KubernetesRule } from '../manifests';
import { adminForEverybody } from './admin-for-everybody';
import { dangerousCapability } from './dangerous-capability';
import { duplicateVariable } from './duplicate-variable';
import { hostNamespace } from './host-namespace';
import { latestTag } from './latest-tag';
import { missingLimits } from './missing-limits';
import { privilegeEscalation } from './privilege-escalation';
import { privilegedContainer } from './privileged-container';
import { removedApi } from './removed-api';
import { runsAsRoot } from './runs-as-root';
import { secretInEnvironment } from './secret-in-environment';
import { selectorMismatch } from './selector-mismatch';
import { sensitiveHostPath } from './sensitive-host-path';
import { wildcardRole } from './wildcard-role';

/** Every rule of Kubernetes manifests. */
export const KUBERNETES_RULES: readonly KubernetesRule[] = [
  adminForEverybody,
  dangerousCapability,
  duplicateVariable,
  hostNamespace,
  latestTag,
  missingLimits,
  privilegeEscalation,
  privilegedContainer,
  removedApi,
  runsAsRoot,
  secretInEnvironment,
  selectorMismatch,
  sensitiveHostPath,
  wildcardRole,
];
