import type { RuleSamples } from '../../../../../support/rule-samples';

const spring = (body: string) =>
  `@Controller class A { @GetMapping("/a") fun a(@RequestParam to: String): Any { ${body} } }`;
const ktor = (body: string) =>
  `fun Route.a() { get("/a") { val to = call.request.queryParameters["to"] ?: "/"; ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    { code: spring('return "redirect:$to"'), covers: ['"redirect:$to"'] },
    spring('return "redirect:" + to'),
    spring('return ModelAndView("redirect:${to}")'),
    spring('return RedirectView(to)'),
    spring('response.sendRedirect(to)'),
    spring('return ResponseEntity.status(302).location(URI.create(to)).build<Any>()'),
    spring('return ResponseEntity.status(302).header("Location", to).build<Any>()'),
    spring('val headers = HttpHeaders(); headers.location = URI(to); return headers'),
    ktor('call.respondRedirect(to)'),
    ktor('call.response.headers.append(HttpHeaders.Location, "https://$to")'),
    'fun a(request: Request) = Response(Status.FOUND).header("Location", request.query("to")!!)',
  ],
  clean: [
    spring('return "redirect:/pages/$to"'),
    spring('return "redirect:" + TARGETS[to]'),
    spring('return RedirectView("/pages/" + to)'),
    spring('if (!to.startsWith("/") || to.startsWith("//")) return "redirect:/"; return "redirect:$to"'),
    spring('val target = if (isLocal(to)) to else "/"; return "redirect:$target"'),
    spring('return "see redirect:$to"'),
    spring('headers.append("X-To", to); return "a"'),
    ktor('call.respondRedirect(if (to.startsWith("/")) to else "/")'),
    ktor('call.respondRedirect("/items/$to")'),
    ktor('call.respondRedirect { path(to) }'),
    'fun a(@RequestHeader("Referer") referer: String) = "redirect:$referer"',
    'fun Route.a() { get("/a") { call.respondRedirect(call.request.cookies["to"] ?: "/") } }',
  ],
};
