import type { Receiver, Sender, Source } from 'rhea';

/** The node a client receives from. rhea's typings say a terminus is always there, but a client may leave it out. */
export function sourceOf(link: Receiver | Sender): Source {
  return orAnonymous<Source>(link.source);
}

/** The address of the node a client sends to. */
export function targetAddressOf(link: Receiver | Sender): string {
  return addressOf(link.target);
}

export function addressOf(terminus: { address?: string | null } | null | undefined): string {
  return terminus?.address ?? '';
}

/** Whether the source carries a filter of that name. */
export function hasFilter({ filter }: { filter?: object | null }, name: string): boolean {
  return filter != null && name in filter;
}

function orAnonymous<T extends { address: string }>(terminus: T | null | undefined): T | { address: string } {
  return terminus ?? { address: '' };
}
