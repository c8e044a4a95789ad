export * from './create-webhook';
export * from './deliver-webhook';
export * from './http-webhook-sender';
export * from './ports';
export * from './queue-deliveries';
export * from './remove-webhook';
export * from './sign-webhook';
export * from './slow-receivers';
