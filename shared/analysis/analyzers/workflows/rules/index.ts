import type { WorkflowRule } from '../workflow';
import { alwaysTrueCondition } from './always-true-condition';
import { constantCondition } from './constant-condition';
import { duplicateStepId } from './duplicate-step-id';
import { expressionSyntax } from './expression-syntax';
import { hardCodedCredentials } from './hard-coded-credentials';
import { inputInScript } from './input-in-script';
import { missingPermissions } from './missing-permissions';
import { oppositeFilters } from './opposite-filters';
import { pullRequestTargetCheckout } from './pull-request-target-checkout';
import { removedCommand } from './removed-command';
import { scriptInjection } from './script-injection';
import { secretPrinted } from './secret-printed';
import { selfHostedPullRequest } from './self-hosted-pull-request';
import { stepWithoutWork } from './step-without-work';
import { unknownJobOutput } from './unknown-job-output';
import { unknownNeed } from './unknown-need';
import { unknownStep } from './unknown-step';
import { unlistedNeed } from './unlisted-need';
import { unpinnedBranch } from './unpinned-branch';
import { unpinnedTag } from './unpinned-tag';
import { unsecureCommands } from './unsecure-commands';
import { writeAllPermissions } from './write-all-permissions';

/** Every rule of workflows and actions. */
export const WORKFLOW_RULES: readonly WorkflowRule[] = [
  alwaysTrueCondition,
  constantCondition,
  duplicateStepId,
  expressionSyntax,
  hardCodedCredentials,
  inputInScript,
  missingPermissions,
  oppositeFilters,
  pullRequestTargetCheckout,
  removedCommand,
  scriptInjection,
  secretPrinted,
  selfHostedPullRequest,
  stepWithoutWork,
  unknownJobOutput,
  unknownNeed,
  unknownStep,
  unlistedNeed,
  unpinnedBranch,
  unpinnedTag,
  unsecureCommands,
  writeAllPermissions,
];
