import { componentsOf, readList } from '../read-list';

it('reads pom.xml with properties, managed versions and scopes', async () => {
  const text = `<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <groupId>org.shop</groupId>
  <version>1.0</version>
  <properties><jackson.version>2.15.0</jackson.version></properties>
  <dependencyManagement><dependencies>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.9</version></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId>
      <version>\${jackson.version}</version>
    </dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>
    <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13</version><scope>test</scope></dependency>
    <dependency><groupId>a</groupId><artifactId>open</artifactId><version>[1.0,2.0)</version></dependency>
    <dependency><groupId>a</groupId><artifactId>of-the-parent</artifactId></dependency>
    <dependency><groupId>\${project.groupId}</groupId><artifactId>own</artifactId><version>\${project.version}</version></dependency>
  </dependencies>
</project>`;

  const { found } = await readList('pom.xml', text);

  expect(await componentsOf('pom.xml', text)).toEqual([
    'com.fasterxml.jackson.core:jackson-databind@2.15.0 direct :10',
    'org.slf4j:slf4j-api@2.0.9 direct :14',
    'junit:junit@4.13 direct development :15',
    'org.shop:own@1.0 direct :18',
  ]);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['dependencies/unpinned']);
});

it('reads gradle.lockfile', async () => {
  const text =
    '# a comment\ncom.google.guava:guava:32.1.0-jre=compileClasspath,runtimeClasspath\njunit:junit:4.13=testCompileClasspath\nempty=annotationProcessor\n';

  expect(await componentsOf('app/gradle.lockfile', text)).toEqual([
    'com.google.guava:guava@32.1.0-jre :2',
    'junit:junit@4.13 development :3',
  ]);
});

it('reads a version catalog of Gradle', async () => {
  const text = `[versions]
guava = "32.1.0-jre"
netty = { strictly = "4.1.100.Final" }
open = "1.+"
ranged = { strictly = "[2.0,3.0)", prefer = "2.5" }

[libraries]
guava = { module = "com.google.guava:guava", version.ref = "guava" }
netty-all = { group = "io.netty", name = "netty-all", version = { ref = "netty" } }
junit = "junit:junit:4.13"
plain = { module = "org.shop:plain", version = "1.2" }
open = { module = "org.shop:open", version.ref = "open" }
ranged = { module = "org.shop:ranged", version.ref = "ranged" }
of-a-platform = { module = "org.shop:of-a-platform" }

[libraries.late]
module = "org.shop:late"
version = "3"

[plugins]
kotlin = { id = "org.jetbrains.kotlin.jvm", version = "2.0.0" }
`;

  const { found } = await readList('gradle/libs.versions.toml', text);

  expect(await componentsOf('gradle/libs.versions.toml', text)).toEqual([
    'com.google.guava:guava@32.1.0-jre direct :8',
    'io.netty:netty-all@4.1.100.Final direct :9',
    'junit:junit@4.13 direct :10',
    'org.shop:plain@1.2 direct :11',
    'org.shop:ranged@2.5 direct :13',
    'org.shop:late@3 direct :16',
  ]);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['dependencies/unpinned']);
});

it('reads go.mod with what is indirect, replaced and excluded, and digests from go.sum', async () => {
  const mod = `module example.com/shop

go 1.22

require github.com/gin-gonic/gin v1.9.1

require (
	golang.org/x/text v0.3.0 // indirect
	example.com/local v1.0.0
	example.com/old v1.0.0
)

exclude golang.org/x/net v0.1.0

replace example.com/local => ../local
replace example.com/old v1.0.0 => example.com/new v1.2.3
`;
  const sum = `github.com/gin-gonic/gin v1.9.1 h1:4idEAncQnU5cB7BeOkPtxjfCSye0AAm1R0RVIqJ+Jmg=
github.com/gin-gonic/gin v1.9.1/go.mod h1:hPrL7YrpYKXt5YId3A/Tnip5kqbEAP+KLuI3SUcPTeU=
`;

  expect(await componentsOf('go.mod', mod)).toEqual([
    'github.com/gin-gonic/gin@v1.9.1 direct :5',
    'golang.org/x/text@v0.3.0 :8',
    'example.com/new@v1.2.3 direct :10',
  ]);
  expect((await readList('go.sum', sum)).facts?.digests).toEqual([
    {
      name: 'github.com/gin-gonic/gin',
      version: 'v1.9.1',
      integrity: 'sha256-4idEAncQnU5cB7BeOkPtxjfCSye0AAm1R0RVIqJ+Jmg=',
    },
  ]);
});

it('reads the files of NuGet', async () => {
  const lock = `{ "version": 1, "dependencies": { "net8.0": {
    "Newtonsoft.Json": { "type": "Direct", "requested": "[13.0.1, )", "resolved": "13.0.1", "contentHash": "AAAA" },
    "System.Memory": { "type": "Transitive", "resolved": "4.5.5", "contentHash": "BBBB" },
    "shop.core": { "type": "Project" } } } }`;
  const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><SerilogVersion>3.1.1</SerilogVersion></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Serilog" Version="$(SerilogVersion)" />
    <PackageReference Include="Dapper"><Version>2.1.0</Version></PackageReference>
    <PackageReference Include="Floating" Version="1.*" />
    <PackageReference Include="Central" />
  </ItemGroup>
</Project>`;
  const config =
    '<packages>\n  <package id="jQuery" version="3.4.1" />\n  <package id="Tool" version="1.0.0" developmentDependency="true" />\n</packages>';

  expect(await componentsOf('packages.lock.json', lock)).toEqual([
    'Newtonsoft.Json@13.0.1 direct :2',
    'System.Memory@4.5.5 :3',
  ]);
  expect(await componentsOf('src/Shop.csproj', project)).toEqual(['Serilog@3.1.1 direct :4', 'Dapper@2.1.0 direct :5']);
  expect((await readList('src/Shop.csproj', project)).found.map(({ message }) => message)).toEqual([
    'Which version of Floating is installed is left open.',
  ]);
  expect(await componentsOf('packages.config', config)).toEqual(['jQuery@3.4.1 :2', 'Tool@1.0.0 development :3']);
});

it('reads Cargo.lock without the packages of the workspace', async () => {
  const text = `version = 3

[[package]]
name = "shop"
version = "0.1.0"
dependencies = [
 "serde",
 "rand 0.8.5",
]

[[package]]
name = "rand"
version = "0.7.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "00ff"

[[package]]
name = "rand"
version = "0.8.5"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "00ff"
`;

  expect(await componentsOf('Cargo.lock', text)).toEqual(['rand@0.7.0 :12', 'rand@0.8.5 direct :18']);
});

it('reads composer.lock with licences', async () => {
  const text = `{
  "packages": [
    { "name": "monolog/monolog", "version": "v2.9.1", "license": ["MIT"] },
    { "name": 7 }
  ],
  "packages-dev": [
    { "name": "phpunit/phpunit", "version": "10.0.0", "license": ["BSD-3-Clause", "MIT"] }
  ]
}`;

  expect(await componentsOf('composer.lock', text)).toEqual([
    'monolog/monolog@2.9.1 MIT :3',
    'phpunit/phpunit@10.0.0 development BSD-3-Clause OR MIT :7',
  ]);
});

it('reads Gemfile.lock without gems of the repository and without platforms', async () => {
  const text = `PATH
  remote: .
  specs:
    shop (1.0.0)

GEM
  remote: http://rubygems.org/
  specs:
    nokogiri (1.15.0-x86_64-linux)
      racc (~> 1.4)
    racc (1.7.1)

DEPENDENCIES
  nokogiri (~> 1.15)
  shop!
`;

  expect(await componentsOf('Gemfile.lock', text)).toEqual(['nokogiri@1.15.0 direct :9', 'racc@1.7.1 :11']);
  expect((await readList('Gemfile.lock', text)).found.map(({ ruleId }) => ruleId)).toEqual([
    'dependencies/insecure-source',
  ]);
});

it('reads what every project of .NET builds with', async () => {
  const text = `<Project>
  <ItemGroup>
    <PackageVersion Include="Serilog" Version="4.2.0" />
    <GlobalPackageReference Include="Microsoft.SourceLink.GitHub" Version="8.0.0" />
  </ItemGroup>
</Project>`;

  expect(await componentsOf('Directory.Packages.props', text)).toEqual([
    'Serilog@4.2.0 direct :3',
    'Microsoft.SourceLink.GitHub@8.0.0 direct development :4',
  ]);
});
