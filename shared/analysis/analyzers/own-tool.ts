import { OWN_VERSION } from '../engine-version';

/** Behind analyzers that need no tool of somebody else. */
export const OWN_TOOL = { name: 'aurelis', version: OWN_VERSION, license: 'MIT' } as const;
