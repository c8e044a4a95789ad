import type { DockerfileRule } from '../dockerfile';
import { addRemoteUrl } from './add-remote-url';
import { aptGetWithoutYes } from './apt-get-without-yes';
import { aptListsKept } from './apt-lists-kept';
import { aptRecommends } from './apt-recommends';
import { aptUpdateAlone } from './apt-update-alone';
import { brokenExecForm } from './broken-exec-form';
import { copyFromLaterStage } from './copy-from-later-stage';
import { copyManyToFile } from './copy-many-to-file';
import { copySecretFile } from './copy-secret-file';
import { duplicateStage } from './duplicate-stage';
import { exposeSsh } from './expose-ssh';
import { latestTag } from './latest-tag';
import { lostChange } from './lost-change';
import { missingDigest } from './missing-digest';
import { missingHealthcheck } from './missing-healthcheck';
import { missingUser } from './missing-user';
import { pipeToShell } from './pipe-to-shell';
import { relativeWorkdir } from './relative-workdir';
import { repeatedCommand } from './repeated-command';
import { rootUser } from './root-user';
import { secretBuildArgument } from './secret-build-argument';
import { secretInEnvironment } from './secret-in-environment';
import { shellFormEntrypoint } from './shell-form-entrypoint';
import { sudo } from './sudo';
import { tlsVerificationOff } from './tls-verification-off';
import { worldWritable } from './world-writable';

/** Every rule of Dockerfiles. */
export const DOCKERFILE_RULES: readonly DockerfileRule[] = [
  addRemoteUrl,
  aptGetWithoutYes,
  aptListsKept,
  aptRecommends,
  aptUpdateAlone,
  brokenExecForm,
  copyFromLaterStage,
  copyManyToFile,
  copySecretFile,
  duplicateStage,
  exposeSsh,
  latestTag,
  lostChange,
  missingDigest,
  missingHealthcheck,
  missingUser,
  pipeToShell,
  relativeWorkdir,
  repeatedCommand,
  rootUser,
  secretBuildArgument,
  secretInEnvironment,
  shellFormEntrypoint,
  sudo,
  tlsVerificationOff,
  worldWritable,
];
