import type { ModelRule } from '../../model-rules/model-rule';
import type { Place, ScalarValue, Value } from '../../values/value';

/** What the rules see of a Bicep file or an ARM template. */
export interface Template {
  readonly resources: readonly Resource[];
  readonly parameters: readonly Parameter[];
  readonly variables: readonly Declared[];
  readonly outputs: readonly Output[];
  /** Everything that is written, for whoever asks where a name is used. */
  readonly text: string;
  readonly notation: 'bicep' | 'arm';
}

export interface Resource {
  /** Without the version, in lower case. */
  readonly type: string;
  readonly at: Place;
  readonly body: Value;
}

export interface Declared extends Place {
  readonly name: string;
}

export interface Parameter extends Declared {
  readonly isString: boolean;
  readonly isSecure: boolean;
  readonly default: ScalarValue | undefined;
}

export interface Output extends Declared {
  readonly expression: string;
  readonly isSecure: boolean;
}

export type BicepRule = ModelRule<Template>;
