import { QUEUES } from '../../shared/config';
import { BlobCreatedEvent } from '../../shared/contracts';
import { acceptUpload } from '../../shared/runs';
import { queueFunction } from '../runtime/queue-function';

/** Event Grid puts the storage account's BlobCreated events on this queue. */
export const blobUploadedFunction = queueFunction({
  name: 'blob-uploaded',
  queue: QUEUES.blobUploaded,
  message: BlobCreatedEvent,
  handle: (event, services) => acceptUpload(event, services),
});
