import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f(s: String) { Runtime.getRuntime().exec("ls " + s) }', covers: ['"ls " + s'] },
    'fun f(s: String) { ProcessBuilder("/bin/sh", "-c", "ls $s").start() }',
    'fun f(s: String) { ProcessBuilder(listOf("bash", "-c", "ls ${s}")).start() }',
    '@GetMapping("/a") fun f(@RequestParam tool: String) { ProcessBuilder(tool, "--version").start() }',
    '@GetMapping("/a") fun f(@RequestParam s: String) { val line = "ls $s"; ProcessBuilder("sh", "-c", line).start() }',
    'fun Route.a() { post("/a") { val line = call.receiveText(); Runtime.getRuntime().exec(arrayOf("sh", "-c", line)) } }',
  ],
  clean: [
    '@GetMapping("/a") fun f(@RequestParam s: String) { ProcessBuilder("ls", s).start() }',
    '@GetMapping("/a") fun f(@RequestParam tool: String) { ProcessBuilder(TOOLS.getValue(tool)).start() }',
    '@GetMapping("/a") fun f(@RequestParam a: String) { use(listOf(a, "b")) }',
    'fun f(s: String) { ProcessBuilder("ls", "-l", s).start() }',
    'fun f() { Runtime.getRuntime().exec("ls $FOLDER") }',
    'fun f(s: String) { pool.exec("a $s") }',
    'fun log(context: Context) { val file = context.cache("log.txt"); Runtime.getRuntime().exec("logcat -f ${file.absolutePath}") }',
    'fun show() { val port = match.group(1); Runtime.getRuntime().exec("open http://localhost:$port") }',
  ],
};
