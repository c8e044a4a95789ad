export * from './create-repository-source';
export * from './ports';
