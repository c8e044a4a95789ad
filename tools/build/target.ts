/** One program of `dist/`: where its source starts and what lies beside the bundle when it runs. */
export interface Target {
  name: string;
  entry: string;
  outfile: string;
  /** `bundled`: the file runs without node_modules. `external`: packages are loaded from node_modules. */
  packages: 'bundled' | 'external';
  /** Modules that stay outside the bundle all the same. */
  external: readonly string[];
  /** Runs in a browser, and not in Node.js. */
  isForBrowsers?: boolean;
}
