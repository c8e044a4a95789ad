export { IndexBuilder, notIndexed, type IndexBuilderPorts } from './index-builder';
export { MANIFEST as INDEX_MANIFEST, type IndexManifest } from './index-format';
export { createMemoryIndex, type MemoryIndex } from './memory/memory-index';
export * from './ports';
export { searchCode, type CodeQuery, type SearchHit, type SearchPorts, type SearchResult } from './search-code';
