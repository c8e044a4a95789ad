import ignore, { type Ignore } from 'ignore';
import { AurelisError } from '../../kernel';
import { quoteName } from '../quote-name';
import { ruleCost } from './rule-cost';
import { scopePattern } from './scope-pattern';

/** More than any real repository needs, few enough that a hostile one cannot stall a worker. */
const MAX_COST = { ofOneFolder: 5_000, ofTheTree: 100_000 };

export interface IgnoreVerdict {
  /** The rule that leaves the path out. */
  ignoredBy?: string;
  /** An `.aurelisignore` file names the path in a `!pattern`: the built-in defaults do not apply to it. */
  isWanted: boolean;
}

/** The ignore files that hold for one folder: its own and those of the folders above. */
export class IgnoreRules {
  /** For the root of one tree: no rules yet but those of the repository's settings. */
  static start(ignored: readonly string[] = []): IgnoreRules {
    const { fragment, cost } = parse('.aurelis.yaml', '', ignored.join('\n'));
    return new IgnoreRules([], ignored.length === 0 ? [] : [fragment], cost, { spent: cost });
  }

  private readonly product: Ignore;
  private readonly all: Ignore;

  private constructor(
    private readonly gitFragments: readonly Ignore[],
    private readonly productFragments: readonly Ignore[],
    private readonly cost: number,
    private readonly tree: { spent: number },
  ) {
    this.product = newIgnore().add(productFragments);
    // The product's own file has the last word at every depth, also over a deeper .gitignore.
    this.all = newIgnore().add([...gitFragments, ...productFragments]);
  }

  /** `folder` is where the two files stand: `''`, or ending with '/'. */
  with(folder: string, texts: { git: string | undefined; product: string | undefined }): IgnoreRules {
    if (texts.git === undefined && texts.product === undefined) return this;
    const git = parse(`${folder}.gitignore`, folder, texts.git ?? '');
    const product = parse(`${folder}.aurelisignore`, folder, texts.product ?? '');
    const cost = this.cost + git.cost + product.cost;
    this.tree.spent += git.cost + product.cost;
    if (cost > MAX_COST.ofOneFolder || this.tree.spent > MAX_COST.ofTheTree) throw tooManyRules(folder);
    const gitFragments = [...this.gitFragments, git.fragment];
    const productFragments = [...this.productFragments, product.fragment];
    return new IgnoreRules(gitFragments, productFragments, cost, this.tree);
  }

  /** Whether the product's own ignore files leave a path, or a folder above it, out. */
  isRefused(path: string): boolean {
    return this.productFragments.length > 0 && this.product.test(path).ignored;
  }

  /** Only for paths whose folders are not ignored; a folder's path ends with '/'. */
  test(path: string): IgnoreVerdict {
    if (this.gitFragments.length + this.productFragments.length === 0) return { isWanted: false };
    const result = this.all.test(path);
    if (result.ignored) return { ignoredBy: result.rule?.mark ?? 'an ignore file', isWanted: false };
    return { isWanted: this.productFragments.length > 0 && this.product.test(path).unignored };
  }
}

function parse(file: string, folder: string, text: string): { fragment: Ignore; cost: number } {
  const fragment = newIgnore();
  let cost = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const pattern = scopePattern(line, folder);
    if (pattern === undefined) continue;
    cost += ruleCost(pattern);
    if (cost > MAX_COST.ofOneFolder) throw tooManyRules(folder);
    fragment.add({ pattern, mark: `${file}: ${line.slice(0, 100)}` });
  }
  return { fragment, cost };
}

function newIgnore(): Ignore {
  return ignore({ ignorecase: false });
}

export function tooManyRules(folder: string): AurelisError {
  return new AurelisError(
    'PAYLOAD_TOO_LARGE',
    `The ignore files that hold for ${quoteName(folder === '' ? '/' : folder)} have too many or too complex patterns.`,
  );
}
