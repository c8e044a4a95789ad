import { z } from 'zod';

/** A field that is not as the standard wants it counts as absent: tools differ, and one bad field must not cost the rest. */
const lenient = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined);

const text = z.object({ text: lenient(z.string()), markdown: lenient(z.string()) });
const index = z.int().nonnegative();

const SarifArtifactLocation = z.object({
  uri: lenient(z.string()),
  uriBaseId: lenient(z.string()),
  index: lenient(index),
});
export type SarifArtifactLocation = z.infer<typeof SarifArtifactLocation>;

const line = z.int().positive().max(1_000_000_000);

const SarifRegion = z.object({
  startLine: lenient(line),
  startColumn: lenient(line),
  endLine: lenient(line),
  endColumn: lenient(line),
  snippet: lenient(text),
});
export type SarifRegion = z.infer<typeof SarifRegion>;

const SarifRule = z.object({
  id: z.string(),
  name: lenient(z.string()),
  shortDescription: lenient(text),
  fullDescription: lenient(text),
  help: lenient(text),
  helpUri: lenient(z.string()),
  messageStrings: lenient(z.record(z.string(), text)),
  defaultConfiguration: lenient(z.object({ level: lenient(z.string()) })),
  relationships: lenient(
    z.array(
      z.object({
        target: z.object({ id: lenient(z.string()), toolComponent: lenient(z.object({ name: lenient(z.string()) })) }),
      }),
    ),
  ),
  properties: lenient(
    z.looseObject({
      tags: lenient(z.array(z.string())),
      precision: lenient(z.string()),
      'security-severity': lenient(z.coerce.number().min(0).max(10)),
      kind: lenient(z.string()),
      analyzer: lenient(z.string()),
    }),
  ),
});
export type SarifRule = z.infer<typeof SarifRule>;

const SarifComponent = z.object({
  name: z.string(),
  rules: z.array(z.unknown()).optional().catch(undefined),
});

export const SarifResult = z.object({
  ruleId: lenient(z.string()),
  ruleIndex: lenient(index),
  rule: lenient(
    z.object({
      id: lenient(z.string()),
      index: lenient(index),
      toolComponent: lenient(z.object({ index: lenient(index), name: lenient(z.string()) })),
    }),
  ),
  level: lenient(z.string()),
  kind: lenient(z.string()),
  message: lenient(text.extend({ id: lenient(z.string()), arguments: lenient(z.array(z.string())) })),
  locations: lenient(
    z.array(
      z.object({
        physicalLocation: lenient(
          z.object({
            artifactLocation: lenient(SarifArtifactLocation),
            region: lenient(SarifRegion),
            contextRegion: lenient(SarifRegion),
          }),
        ),
      }),
    ),
  ),
  suppressions: lenient(
    z.array(z.object({ status: lenient(z.string()), justification: lenient(z.string()), kind: lenient(z.string()) })),
  ),
  baselineState: lenient(z.string()),
  partialFingerprints: lenient(z.record(z.string(), z.string())),
  properties: lenient(z.looseObject({})),
});
export type SarifResult = z.infer<typeof SarifResult>;

const SarifRun = z.object({
  tool: z.object({ driver: SarifComponent, extensions: lenient(z.array(SarifComponent)) }),
  originalUriBaseIds: lenient(z.record(z.string(), SarifArtifactLocation)),
  artifacts: lenient(z.array(z.object({ location: lenient(SarifArtifactLocation) }))),
  invocations: lenient(
    z.array(
      z.object({
        toolExecutionNotifications: lenient(
          z.array(z.object({ descriptor: lenient(z.object({ id: lenient(z.string()) })) })),
        ),
      }),
    ),
  ),
  /** Read one by one: a result that makes no sense is left out alone. */
  results: z.array(z.unknown()).nullish(),
});
export type SarifRun = z.infer<typeof SarifRun>;

/** SARIF 2.1.0 as tools write it, with the fields that are used here. */
export const SarifDocument = z.object({
  version: z.string().regex(/^2\.1\.0/u, 'must be 2.1.0'),
  runs: z.array(SarifRun).max(100),
});
export type SarifDocument = z.infer<typeof SarifDocument>;

/** The rules of one part of a tool, at their places; undefined where an entry is none. */
export function rulesOfComponent({ rules = [] }: z.infer<typeof SarifComponent>): (SarifRule | undefined)[] {
  return rules.map((rule) => SarifRule.safeParse(rule).data);
}
