import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'suspend fun f() { try { g() } catch (e: Throwable) { log(e) } }', covers: ['Throwable'] },
    'suspend fun f() = xs.map { try { g(it) } catch (e: Exception) { null } }',
  ],
  clean: [
    'fun f() { try { g() } catch (e: Exception) { log(e) } }',
    'suspend fun f() { try { g() } catch (e: CancellationException) { throw e } catch (e: Exception) { log(e) } }',
    'suspend fun f() { try { g() } catch (e: Exception) { coroutineContext.ensureActive(); log(e) } }',
    'suspend fun f() { button.onClick { try { g() } catch (e: Exception) { log(e) } } }',
  ],
};
