/** Of the engine's own analyzers and rules: it changes whenever the same input may give other findings of theirs. */
export const OWN_VERSION = '1.19.0';

/** Part of the key under which results are kept: it changes whenever the same input may give other findings. */
export const ENGINE_VERSION = `${OWN_VERSION}+oxlint.1.94.0.ruff.0.17.4.secretlint.13.0.7.tree-sitter.0.27.1.yaml.2.9.1`;
