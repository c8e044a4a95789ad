/** Everything one request held, for whoever wants to know what left the product. */
export interface ReceivedRequest {
  readonly operation: Operation | 'models' | 'unknown';
  /** Deployment of the path on Azure, `model` of the body elsewhere. */
  readonly deployment: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** `closed`: the caller hung up before everything was sent. */
  outcome: 'open' | 'answered' | 'refused' | 'cut' | 'closed';
}

export type Operation = 'chat' | 'responses' | 'embeddings';
