export * from './expression';
export * from './module';
export * from './statement';
