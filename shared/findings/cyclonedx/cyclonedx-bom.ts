/** What we write of CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/ */
export interface CycloneDxBom {
  readonly $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json';
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: {
    readonly timestamp?: string;
    readonly tools: { readonly components: readonly BomComponent[] };
    readonly component: BomComponent;
    readonly properties: readonly BomProperty[];
  };
  readonly components: readonly BomComponent[];
  /** Of what is not named here nobody knows what it needs. */
  readonly dependencies?: readonly BomDependency[];
  readonly vulnerabilities?: readonly BomVulnerability[];
}

export interface BomDependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

export interface BomProperty {
  readonly name: string;
  readonly value: string;
}

export interface BomComponent {
  readonly type: 'library' | 'application';
  readonly 'bom-ref'?: string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly scope?: 'required' | 'optional' | 'excluded';
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly BomLicence[];
  readonly purl?: string;
  readonly evidence?: { readonly occurrences: readonly { readonly location: string; readonly line: number }[] };
  readonly properties?: readonly BomProperty[];
}

export type BomLicence =
  { readonly expression: string } | { readonly license: { readonly id: string } | { readonly name: string } };

export interface BomVulnerability {
  readonly 'bom-ref': string;
  readonly id: string;
  readonly source: { readonly name: string; readonly url: string };
  readonly references?: readonly {
    readonly id: string;
    readonly source: { readonly name: string; readonly url: string };
  }[];
  readonly ratings?: readonly { readonly score: number; readonly severity: string }[];
  readonly cwes?: readonly number[];
  readonly description?: string;
  readonly recommendation?: string;
  readonly affects: readonly { readonly ref: string }[];
}
