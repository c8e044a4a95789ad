import type { RuleSamples } from '../../../../../support/rule-samples';

const spring = (body: string) =>
  `@RestController class A { @GetMapping("/a") fun a(@RequestParam q: String): String { ${body} } }`;
const ktor = (body: string) => `fun Route.a() { get("/a") { val q = call.parameters["q"]; ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    spring('return "<p>" + q + "</p>"'),
    spring('val page = "<p>${q}</p>"; return page'),
    '@Controller class A { @GetMapping("/a") @ResponseBody fun a(@RequestParam q: String) = "<p>${q}</p>" }',
    '@Controller class A { @GetMapping("/a") fun a(@RequestParam q: String, response: HttpServletResponse) { response.writer.println("<p>${q}</p>") } }',
    '@Controller class A { @GetMapping("/a") fun a(@RequestParam q: String) = ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("Hi ${q}") }',
    ktor('call.respondText("<p>${q}</p>", ContentType.Text.Html)'),
    ktor('call.respondText("Hi " + q, contentType = ContentType.Text.Html)'),
    ktor('call.respondText(ContentType.Text.Html) { "<p>${q}</p>" }'),
    ktor('val page = buildString { append("<p>"); append(q) }; call.respondText(page, ContentType.Text.Html)'),
    ktor('call.respondHtml { body { unsafe { +"<p>${q}</p>" } } }'),
    ktor('call.respondHtml { body { unsafe { raw("<p>${q}</p>") } } }'),
    'fun a(request: Request) = Response(OK).header("Content-Type", "text/html").body("<p>${request.query("q")}</p>")',
  ],
  clean: [
    spring('return "<p>" + HtmlUtils.htmlEscape(q) + "</p>"'),
    spring('val safe = escape(q); return "<p>${safe}</p>"'),
    spring('return "Hi " + q'),
    spring('if (q !in WORDS) return "<p></p>"; return "<p>${q}</p>"'),
    '@Controller class A { @GetMapping("/a") fun a(@RequestParam q: String) = "<p>${q}</p>" }',
    '@RestController class A { @GetMapping("/a", produces = ["application/json"]) fun a(@RequestParam q: String) = "<p>${q}</p>" }',
    '@RestController class A { @GetMapping("/a") fun a(@RequestParam q: Int) = "<p>${q}</p>" }',
    '@RestController class A { fun a(q: String) = "<p>${q}</p>" }',
    ktor('call.respondText("Hi ${q}")'),
    ktor('call.respondText("<p>${q?.escapeHTML()}</p>", ContentType.Text.Html)'),
    ktor('call.respondHtml { body { p { +"Hi ${q}" } } }'),
    ktor('client.post("/a") { body("<p>${q}</p>") }'),
  ],
};
