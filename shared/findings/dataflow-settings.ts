import { z } from 'zod';

const MAX_ENTRIES = 200;

const name = z.string().trim().min(1).max(200);
const names = z.array(name).min(1).max(50);
const language = z.enum(['javascript', 'python', 'java']);

/** What a call of the function gives. */
const CallSource = z.strictObject({ call: name, label: name.optional(), language: language.optional() });
/** What a member holds. */
const ReadSource = z.strictObject({ read: name, label: name.optional(), language: language.optional() });
/** What parameters of this name bring. */
const ParameterSource = z.strictObject({ parameter: name });

const Sink = z.strictObject({
  call: name,
  /** Places of arguments from 0; all of them when absent. */
  arguments: z.array(z.int().min(0).max(50)).min(1).optional(),
  weakness: name.optional(),
  label: name.optional(),
  language: language.optional(),
});

const Sanitizer = z.strictObject({
  call: name,
  /** All of them when absent. */
  weaknesses: names.optional(),
  /** Whether it answers if its first argument is harmless, and does not change it. */
  guard: z.boolean().optional(),
  language: language.optional(),
});

const Propagator = z.strictObject({ call: name, effect: name, language: language.optional() });

/** What a repository says of functions of its own, so that data is followed through them rightly. */
export const DataflowSettings = z.strictObject({
  sources: z
    .array(
      z.union(
        [CallSource, ReadSource, ParameterSource],
        'must have one of call, read and parameter; call and read may have label and language besides',
      ),
    )
    .max(MAX_ENTRIES)
    .optional(),
  sinks: z.array(Sink).max(MAX_ENTRIES).optional(),
  sanitizers: z.array(Sanitizer).max(MAX_ENTRIES).optional(),
  propagators: z.array(Propagator).max(MAX_ENTRIES).optional(),
  /** Whether what others give to the functions of a library may come from anywhere; true when absent. */
  libraries: z.boolean().optional(),
});
export type DataflowSettings = z.infer<typeof DataflowSettings>;

/** Every key, for "did you mean". */
export const DATAFLOW_KEYS: readonly string[] = [
  DataflowSettings,
  CallSource,
  ReadSource,
  ParameterSource,
  Sink,
  Sanitizer,
  Propagator,
].flatMap(({ shape }) => Object.keys(shape));
