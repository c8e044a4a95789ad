import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'suspend fun f() { try { fetch() } catch (e: Throwable) { log(e) } }', covers: ['Throwable'] },
    'suspend fun f() = xs.map { try { g(it) } catch (e: Exception) { null } }\nsuspend fun g(x: Int) = x',
    'suspend fun f() { try { withContext(Dispatchers.IO) { read() } } catch (e: Exception) { log(e) } }',
    'suspend fun f(service: Service) { try { service.refreshAll() } catch (e: Exception) { log(e) } }',
  ],
  clean: [
    'fun f() { try { fetch() } catch (e: Exception) { log(e) } }',
    'suspend fun f() { try { fetch() } catch (e: CancellationException) { throw e } catch (e: Exception) { log(e) } }',
    'suspend fun f() { try { fetch() } catch (e: Exception) { coroutineContext.ensureActive(); log(e) } }',
    'suspend fun f() { button.onClick { try { fetch() } catch (e: Exception) { log(e) } } }',
    'suspend fun load() { try { read() } catch (e: Exception) { log(e) } }\nfun read() { }',
    'suspend fun load(work: (Int) -> Unit) { try { work(1) } catch (e: Exception) { log(e) } }',
    'suspend fun load() { try { delay(1) } catch (e: IOException) { try { socket.closeAll() } catch (e: Throwable) { } } }',
    'suspend fun f() { try { fetch() } catch (cause: Throwable) { onError(cause) } }',
    'suspend fun f() { try { fetch() } catch (cause: Throwable) { respondWithFailure(call, cause) } }',
  ],
};
