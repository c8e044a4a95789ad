export * from './create-repository-source';
export * from './credential-for';
export * from './ports';
