/** Put in by the build, which reads all sources of the engine. */
declare const AURELIS_SOURCE_DIGEST: string | undefined;

/** Another one for every change of a rule, a model or a lowering; empty where the sources run as they are. */
export const SOURCE_DIGEST = typeof AURELIS_SOURCE_DIGEST === 'undefined' ? '' : AURELIS_SOURCE_DIGEST;
