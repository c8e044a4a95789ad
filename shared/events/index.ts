export * from './address-of';
export * from './create-event';
export * from './event-record';
export * from './may-still-wait';
export * from './ports';
export * from './publish';
export * from './tell-operation';
