import type { Region } from '../../../findings';
import type { Effect } from '../../dataflow/codec/byte-writer';
import type { Expression } from '../../dataflow/ir';

const MAX_PLACES = 300;

/** Where a file may have what data must not get to, as far as names tell. */
export class SinkPlaces {
  readonly places: Region[] = [];

  constructor(private readonly names: ReadonlySet<string>) {}

  readonly see = (effect: Effect): void => {
    if (this.places.length >= MAX_PLACES) return;
    const name = nameOf(effect);
    if (name !== undefined && this.names.has(name)) this.places.push(effect.place);
  };
}

/** What is called, made or written to. */
function nameOf(effect: Effect): string | undefined {
  if (effect.kind !== 'assign') return lastName(effect.callee);
  return effect.target.kind === 'member' ? effect.target.name : undefined;
}

function lastName(callee: Expression): string | undefined {
  if (callee.kind === 'name' || callee.kind === 'member') return callee.name;
  if (callee.kind !== 'import') return undefined;
  return callee.name ?? callee.module.slice(callee.module.lastIndexOf('.') + 1);
}
