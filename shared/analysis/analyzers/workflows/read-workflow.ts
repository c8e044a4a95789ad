import { entriesOf, entryAt, itemsOf, valueAt, type Entry, type Value } from '../../values/value';
import { yamlValues } from '../../values/yaml-values';
import type { Job, Name, Step, Workflow } from './workflow';

const WORKFLOW_PATH = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i;
const ACTION_PATH = /(?:^|\/)action\.ya?ml$/i;

/** Reads a workflow or an action of steps; undefined for other YAML. */
export function readWorkflow(path: string, text: string): Workflow | undefined {
  if (ACTION_PATH.test(path) && /^runs\s*:/m.test(text)) return readAction(text);
  const looksLikeOne = /^jobs\s*:/m.test(text) && /^["']?on["']?\s*:/m.test(text);
  if (!looksLikeOne || !(WORKFLOW_PATH.test(path) || /\b(?:runs-on|uses)\s*:/.test(text))) return undefined;
  const [root] = yamlValues(text);
  if (root?.kind !== 'map') return undefined;
  return {
    kind: 'workflow',
    text,
    root,
    triggers: triggersOf(valueAt(root, 'on')),
    jobs: entriesOf(valueAt(root, 'jobs')).map(readJob),
  };
}

function readAction(text: string): Workflow | undefined {
  const [root] = yamlValues(text);
  const runs = entryAt(root, 'runs');
  if (root?.kind !== 'map' || runs === undefined || valueAt(runs.value, 'steps') === undefined) return undefined;
  return { kind: 'action', text, root, triggers: new Map(), jobs: [readJob(runs)] };
}

function triggersOf(on: Value | undefined): ReadonlyMap<string, Value | undefined> {
  const names = on?.kind === 'list' ? on.items : on?.kind === 'scalar' ? [on] : [];
  const plain = names.flatMap((name) => (name.kind === 'scalar' ? [[String(name.value), undefined] as const] : []));
  return new Map([...plain, ...entriesOf(on).map(({ key, value }) => [key, value] as const)]);
}

function readJob(entry: Entry): Job {
  const needs = valueAt(entry.value, 'needs');
  const needed = needs?.kind === 'list' ? needs.items : needs === undefined ? [] : [needs];
  return {
    id: entry.key,
    entry,
    needs: needed.flatMap((one) => nameOf(one) ?? []),
    steps: itemsOf(valueAt(entry.value, 'steps')).map(readStep),
  };
}

function readStep(value: Value): Step {
  return {
    value,
    id: nameOf(valueAt(value, 'id')),
    run: entryAt(value, 'run'),
    uses: nameOf(valueAt(value, 'uses')),
  };
}

function nameOf(value: Value | undefined): Name | undefined {
  if (value?.kind !== 'scalar' || value.isDynamic || typeof value.value !== 'string') return undefined;
  return { text: value.value, start: value.start, end: value.end };
}
