/** Places of runs or jobs that are about to be stored, as the database keeps them. */
export class MemoryPlaces {
  private readonly places = new Map<string, { tenantId: string; until: number }>();

  take({ tenantId, id }: { tenantId: string; id: string }, { limit, now, underWay, isStored }: PlacesNow): boolean {
    for (const [held, { until }] of this.places) if (until <= now.getTime() || isStored(held)) this.places.delete(held);
    if (this.places.has(id) || underWay.includes(id)) return true;
    const held = [...this.places.values()].filter((place) => place.tenantId === tenantId);
    if (held.length + underWay.length >= limit) return false;
    this.places.set(id, { tenantId, until: now.getTime() + 60_000 });
    return true;
  }
}

export interface PlacesNow {
  limit: number;
  now: Date;
  /** Ids of what the tenant has under way. */
  underWay: readonly string[];
  isStored(id: string): boolean;
}
