export { ensureCertificateAuthority, type CertificateAuthority } from './certificate-authority';
export { createOnce, replaceWhole } from './create-once';
export { hasErrorCode } from './has-error-code';
export { readIfPresent } from './read-if-present';
