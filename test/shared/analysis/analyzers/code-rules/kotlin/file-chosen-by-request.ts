import type { RuleSamples } from '../../../../../support/rule-samples';

const FOLDER = 'val root = Paths.get("/srv")';
/** One handler of Spring with a parameter `name` of the request. */
const spring = (body: string) =>
  `@RestController class A { @GetMapping("/a") fun a(@RequestParam name: String) { ${body} } }`;
/** One handler of Ktor that has read `name`. */
const ktor = (body: string) =>
  `fun Route.a() { get("/{name}") { val name = call.parameters["name"] ?: return@get call.respond(404); ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    { code: spring('return File("/srv", name).readText()'), covers: ['File("/srv", name).readText()'] },
    spring('val file = File("/srv/$name"); if (!file.exists()) return; log.info("read {}", name); file.delete()'),
    spring(`${FOLDER}; Files.readString(root.resolve(name).normalize())`),
    spring('FileInputStream("/srv/" + name.trim()).use { it.read() }'),
    spring('val chosen = name ?: "a"; Files.copy(input, Path.of("/srv", chosen))'),
    spring('val file = File("/srv", name); file.parentFile.mkdirs(); file.writeText("a")'),
    spring('name?.let { File("/srv", it).delete() }'),
    spring('val folder = if (deep) name else "b"; File("/srv", folder).listFiles()'),
    '@GetMapping("/a") fun a(name: String) = File("/srv/%s.txt".format(name)).readText()',
    'fun a(request: HttpServletRequest) = File("/srv/" + request.getParameter("f")).readText()',
    'fun a(@RequestParam("f") file: MultipartFile) { file.transferTo(File("/srv/" + file.originalFilename)) }',
    '@PostMapping("/a") fun a(@RequestBody body: Save) { File("/srv", body.name).writeText("") }\ndata class Save(val name: String)',
    '@Path("/a") class A { @GET fun a(@QueryParam("f") f: String) = File("/srv", f).readBytes() }',
    ktor('call.respondFile(File(root, name))'),
    ktor('call.respondFile(root.resolve("${name}.pdf"))'),
    'fun Route.a() { post("/a") { val form = call.receiveParameters(); File(form["to"]!!).writeText("") } }',
    'fun Route.a() { post("/a") { val body = call.receive<Save>(); File("/srv/${body.name}").delete() } }',
    'fun a(request: Request) = Response(OK).body(File("/srv", request.query("f")!!).readText())',
  ],
  clean: [
    spring('File("/srv", File(name).name).readText()'),
    spring('if (name !in NAMES) return; File("/srv", name).readText()'),
    spring('if (!PATTERN.matches(name)) return; File("/srv", name).readText()'),
    spring('check(name); File("/srv", name).readText()'),
    spring('when (name) { "a" -> {} else -> return }; File("/srv", name).readText()'),
    spring('val file = File("/srv", name).canonicalFile; require(file.startsWith(root)); file.readText()'),
    spring('val file = File("/srv", name); if (file.parentFile != root) return; file.readText()'),
    spring('val file = File("/srv", name); if (!file.canonicalPath.startsWith("/srv/")) return; file.readText()'),
    spring('val file = File("/srv", name); if (file.name != "a") return; file.readText()'),
    spring('name?.let { require(it in NAMES) }; File("/srv", name).readText()'),
    spring('val file = File("/srv", NAMES.getValue(name)); file.readText()'),
    spring('val safe = name.replace("..", ""); File("/srv", safe).readText()'),
    spring('val file = File("/srv", "a"); file.writeText(name)'),
    spring('File("/srv", if (name.startsWith("a")) name else "b").readText()'),
    spring('val name = "a"; File("/srv", name).readText()'),
    spring('name.reader().readText()'),
    'fun a(name: String) = File("/srv", name).readText()',
    '@GetMapping("/a/{id}") fun a(@PathVariable id: Long) = File("/srv/$id").readText()',
    '@GetMapping("/a") fun a(@RequestParam @Pattern(regexp = "[a-z]+") name: String) = File("/srv", name).readText()',
    '@GetMapping("/{name:[a-z]+}") fun a(@PathVariable name: String) = File("/srv", name).readText()',
    '@PostMapping("/a") fun a(@RequestBody body: Save) { File("/srv/${body.number}").delete() }\ndata class Save(val number: Int)',
    '@PostMapping("/a") fun a(@Valid @RequestBody body: Save) { File("/srv/${body.name}").delete() }',
    '@PostMapping("/a") fun a(@RequestBody body: Save) { File("/srv/${body.name}").delete() }\nclass Save(@field:Pattern(regexp = "[a-z]+") val name: String)',
    '@PostMapping("/a") fun a(@RequestBody body: Save) { validate(body); File("/srv/${body.name}").delete() }',
    '@PostMapping("/a") fun a(@RequestBody body: Save) { if (body.name.contains("/")) return; File("/srv/${body.name}").delete() }',
    ktor('call.respondFile(root, name)'),
    ktor('val id = name.toInt(); call.respondFile(File(root, "$id.pdf"))'),
    'fun a(index: Int) = File(call.arguments[index]).readText()',
    { code: spring('File("/srv", name).readText()'), path: 'src/test/kotlin/A.kt' },
  ],
};
