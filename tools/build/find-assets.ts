import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ANALYSIS_FOLDERS, DASHBOARD_FOLDER } from './targets.ts';

/** A file that a bundle needs at run time. */
export interface Asset {
  from: string;
  to: string;
}

const PACKAGES = 'node_modules';
const OPENAPI_PAGE_SOURCE = 'functions/openapi/page';
const DASHBOARD_SOURCE = 'clients/dashboard/page';
const OPENAPI_PAGE_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'LICENSE'];

/** Everything that has to lie beside the bundles of a folder of `dist/`. */
export function findAssets(root: string, folder: string): Asset[] {
  if (folder === DASHBOARD_FOLDER) return ownPages(root, DASHBOARD_SOURCE, folder);
  const assets = ANALYSIS_FOLDERS.includes(folder) ? analysisAssets(root, folder) : [];
  return folder === 'dist/functions' ? [...assets, ...openapiPageAssets(root, folder)] : assets;
}

/** The two modules that load a `.wasm` look for it in their own folder, which is the bundle's once they are bundled. */
function analysisAssets(root: string, folder: string): Asset[] {
  return [
    { from: `${PACKAGES}/web-tree-sitter/web-tree-sitter.wasm`, to: `${folder}/web-tree-sitter.wasm` },
    { from: `${PACKAGES}/@astral-sh/ruff-wasm-nodejs/ruff_wasm_bg.wasm`, to: `${folder}/ruff_wasm_bg.wasm` },
    ...typeLibrary(root).map((from) => ({ from, to: `${folder}/typescript-lib/${basename(from)}` })),
    ...grammars(root).map((from) => ({ from, to: `${folder}/grammars/${from.slice(from.lastIndexOf('/') + 1)}` })),
  ];
}

/** The declarations of the language and of browsers, which the compiler reads while it checks types. */
function typeLibrary(root: string): string[] {
  const folder = `${PACKAGES}/typescript/lib`;
  return readdirSync(join(root, folder))
    .filter((name) => /^lib\.(?:es|dom|decorators)[\w.]*\.d\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** The `.wasm` files of every installed grammar package. */
function grammars(root: string): string[] {
  const packages = [
    ...grammarPackages(root, PACKAGES),
    ...grammarPackages(root, `${PACKAGES}/@tree-sitter-grammars`),
  ].sort();
  return packages.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.wasm'))
      .map((file) => `${folder}/${file}`),
  );
}

function grammarPackages(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.startsWith('tree-sitter-'))
    .map((name) => `${folder}/${name}`);
}

/** Swagger UI from its package, the page that starts it from ours. */
function openapiPageAssets(root: string, folder: string): Asset[] {
  const target = `${folder}/openapi-page`;
  const packaged = OPENAPI_PAGE_FILES.map((file) => ({
    from: `${PACKAGES}/swagger-ui-dist/${file}`,
    to: `${target}/${file}`,
  }));
  return [...ownPages(root, OPENAPI_PAGE_SOURCE, target), ...packaged];
}

function ownPages(root: string, source: string, folder: string): Asset[] {
  return readdirSync(join(root, source)).map((file) => ({ from: `${source}/${file}`, to: `${folder}/${file}` }));
}
