/** Every name under which a server on loopback may be called; its certificate must carry them all. */
export const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '::1'] as const;
