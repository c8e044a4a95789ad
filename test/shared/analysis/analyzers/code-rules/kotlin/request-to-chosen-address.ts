import type { RuleSamples } from '../../../../../support/rule-samples';

const spring = (body: string) =>
  `@RestController class A { @GetMapping("/a") fun a(@RequestParam url: String) { ${body} } }`;
const ktor = (body: string) =>
  `import io.ktor.client.HttpClient\nfun Route.a(client: HttpClient) { get("/a") { val url = call.request.queryParameters["url"]!!; ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    { code: spring('return URL(url).readText()'), covers: ['URL(url).readText()'] },
    spring('val connection = URI(url.trim()).toURL().openConnection()'),
    spring('val address = "https://$url/health"; restTemplate.getForObject(address, A::class.java)'),
    spring('webClient.get().uri(url).retrieve()'),
    spring('val request = Request.Builder().url("http://" + url).build()'),
    spring('val request = HttpRequest.newBuilder(URI.create(url)).build()'),
    spring('val request = HttpRequest.newBuilder().uri(URI.create(url)).build()'),
    spring('Jsoup.connect(url).get()'),
    spring('Socket(url, 80).use { }'),
    ktor('client.get(url)'),
    ktor('client.post("http://${url}:8080/a") { setBody("a") }'),
    'import org.http4k.core.*\nfun a(request: Request) = client(Request(Method.GET, request.query("url")!!))',
  ],
  clean: [
    spring('URL("https://a.example/$url").readText()'),
    spring('val address = "$BASE/$url"; restTemplate.getForObject(address, A::class.java)'),
    spring('restTemplate.getForObject("https://a.example/{id}", A::class.java, url)'),
    spring('val parsed = URI(url); if (parsed.host !in HOSTS) return; parsed.toURL().readText()'),
    spring('if (!url.startsWith("https://a.example/")) return; URL(url).readText()'),
    spring('val address = policy.check(url); URL(address).readText()'),
    spring('URL(FEEDS.getValue(url)).readText()'),
    spring('cache.get(url); repository.delete(url)'),
    ktor('client.get("https://a.example/a") { parameter("url", url) }'),
    ktor('client.get(BASE + url)'),
    ktor('cache.get(url)'),
    'fun a(url: String) = URL(url).readText()',
  ],
};
