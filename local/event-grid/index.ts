export type { Backoff } from './delivery-loop';
export { createEventGridClient } from './event-grid-client';
export type { GridEvent } from './grid-event';
export { startEventGrid, type EventGridEmulator, type EventGridOptions } from './start-event-grid';
export type { Subscription } from './subscription';
