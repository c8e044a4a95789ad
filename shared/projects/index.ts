export * from './create-project';
export * from './delete-project';
export * from './download-snapshot';
export * from './keep-archives';
export * from './ports';
export { recordSnapshot, type RecordSnapshotPorts } from './record-snapshot';
export * from './require-project';
export * from './update-project';
export * from './upload-snapshot';
