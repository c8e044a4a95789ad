import { Containers } from './containers';
import { Databases } from './databases';
import { Documents } from './documents';
import { PropertyIndexes } from './property-indexes';
import { Store } from './store';

/** Everything kept, over one file. */
export interface Storage {
  readonly store: Store;
  readonly databases: Databases;
  readonly containers: Containers;
  readonly documents: Documents;
  readonly propertyIndexes: PropertyIndexes;
}

export function openStorage(dataDir: string): Storage {
  const store = new Store(dataDir);
  return {
    store,
    databases: new Databases(store),
    containers: new Containers(store),
    documents: new Documents(store),
    propertyIndexes: new PropertyIndexes(store),
  };
}
