import type { DataflowSettings } from '../../../findings';
import { AurelisError } from '../../../kernel';
import type { DataflowLanguage } from '../ir';
import { EFFECTS } from '../solver/effects/effects';
import type { Effect } from './effect';
import type { FrameworkModel } from './model';
import { WEAKNESSES, type Weakness } from './weakness';

export interface ConfiguredModels {
  readonly models: readonly FrameworkModel[];
  readonly sourceParameters: readonly string[];
}

const LANGUAGES: readonly DataflowLanguage[] = ['javascript', 'python', 'java'];
/** Of a sink that does not say what it is for. */
const DEFAULT_WEAKNESS: Weakness = 'code-injection';

/** The models that a repository's settings add, one for each language. Throws VALIDATION_ERROR for a weakness or effect that there is not. */
export function configuredModels(settings: DataflowSettings | undefined): ConfiguredModels {
  if (settings === undefined) return { models: [], sourceParameters: [] };
  const parameters = (settings.sources ?? []).flatMap((source) => ('parameter' in source ? [source.parameter] : []));
  return { models: LANGUAGES.map((language) => modelOf(settings, language)), sourceParameters: parameters };
}

function modelOf(settings: DataflowSettings, language: DataflowLanguage): FrameworkModel {
  const isMeant = (one: { readonly language?: DataflowLanguage | undefined }) =>
    one.language === undefined || one.language === language;
  const { sources = [], sinks = [], sanitizers = [], propagators = [] } = settings;
  return {
    id: 'configured',
    language,
    sources: sources.flatMap((source) => {
      if ('parameter' in source || !isMeant(source)) return [];
      const match = 'call' in source ? source.call : source.read;
      const label = source.label ?? `what \`${match}\` gives`;
      return [{ match, on: 'call' in source ? 'call' : 'read', kind: 'configured', label } as const];
    }),
    sinks: sinks.filter(isMeant).map((sink) => ({
      match: sink.call,
      weakness: weaknessNamed(sink.weakness ?? DEFAULT_WEAKNESS),
      ports: sink.arguments ?? ['0..'],
      label: sink.label ?? `gets to \`${sink.call}\``,
      confidence: 'high',
    })),
    sanitizers: sanitizers.filter(isMeant).map(({ call, weaknesses, guard }) => ({
      match: call,
      cleans: weaknesses === undefined ? 'all' : weaknesses.map(weaknessNamed),
      ...(guard === undefined ? {} : { isGuard: guard }),
    })),
    propagators: propagators.filter(isMeant).map(({ call, effect }) => ({ match: call, effect: effectNamed(effect) })),
  };
}

function weaknessNamed(name: string): Weakness {
  const found = WEAKNESSES.find((one) => one === name);
  if (found === undefined) throw unknown('weakness', name, WEAKNESSES);
  return found;
}

function effectNamed(name: string): Effect {
  if (!isEffect(name)) throw unknown('effect', name, Object.keys(EFFECTS));
  return name;
}

function isEffect(name: string): name is Effect {
  return Object.hasOwn(EFFECTS, name);
}

function unknown(what: string, name: string, known: readonly string[]): AurelisError {
  return new AurelisError(
    'VALIDATION_ERROR',
    `There is no ${what} "${name}" for dataflow; there are: ${known.join(', ')}.`,
  );
}
