import type { CodeRule } from '../../code-rule';
import { anyHostAllowed } from './any-host-allowed';
import { certificateCheckOff } from './certificate-check-off';
import { cookieWithoutFlags } from './cookie-without-flags';
import { corsForEverybody } from './cors-for-everybody';
import { csrfCheckOff } from './csrf-check-off';
import { debugLeftOn } from './debug-left-on';
import { fileChosenByRequest } from './file-chosen-by-request';
import { redirectToRequestValue } from './redirect-to-request-value';
import { requestToChosenAddress } from './request-to-chosen-address';
import { templateFromRequest } from './template-from-request';
import { unverifiedToken } from './unverified-token';
import { weakPasswordHash } from './weak-password-hash';

export const PYTHON: readonly CodeRule[] = [
  anyHostAllowed,
  certificateCheckOff,
  cookieWithoutFlags,
  corsForEverybody,
  csrfCheckOff,
  debugLeftOn,
  fileChosenByRequest,
  redirectToRequestValue,
  requestToChosenAddress,
  templateFromRequest,
  unverifiedToken,
  weakPasswordHash,
];
