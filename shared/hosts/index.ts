export * from './create-hosts';
export * from './host-refusal';
export * from './http-host-sender';
export * from './ports';
