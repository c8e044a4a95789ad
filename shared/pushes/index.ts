export * from './receive-push';
export * from './remove-push-hook';
export * from './set-push-hook';
