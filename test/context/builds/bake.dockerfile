# What Bake files say of a Dockerfile's builds, and the build context that follows.

#---- targets, variables and what they inherit
#---- file docker-bake.hcl
# a comment
variable "STAGE" { default = "prod" }
variable "DIR" {
  default = "ap${LETTER}"
}
variable "LETTER" { default = "p" }
variable "UNSET" {}
group "default" { targets = ["app", "dev"] }
target "_common" {
  args = { VERSION = "1" } // another comment
  contexts = {
    lib = "../lib"
    "my-base" : "docker-image://alpine"
  }
}
target "base" {
  platforms = ["linux/amd64"]
}
target "app" {
  inherits = ["_common", "base"]
  context = DIR
  target = "${STAGE}"
  secret = ["type=env,id=TOKEN", { type = "file", id = "npmrc", src = ".npmrc" }]
}
target "dev" {
  inherits = ["app"]
  /* a long
     comment */
  dockerfile = "dev.Dockerfile"
  target = UNSET
  args = { DEBUG = 1 }
}
target "odd" {
  context = "app"
  target = equal(STAGE, "prod") ? "a" : "b"
  args = merge({ A = 1 }, {})
}
#---- file app/Dockerfile
FROM scratch
#---- shown
bake app [target "app"]: app/Dockerfile in app; target prod; args VERSION; secrets TOKEN npmrc; namedContexts lib my-base
bake dev [target "dev"]: app/dev.Dockerfile in app; args VERSION DEBUG; secrets TOKEN npmrc; namedContexts lib my-base; unclear target
bake odd [target "odd"]: app/Dockerfile in app; unclear target args
context of app/Dockerfile: app
targets: prod
named contexts: lib my-base

#---- a matrix
#---- file docker-bake.hcl
target "app" {
  name = "app-${tgt}-${item.os}"
  matrix = {
    tgt = ["lint", "test"]
    item = [{ os = "a" }, { os = "b" }]
  }
  target = tgt
  args = { OS = item.os }
}
#---- file Dockerfile
FROM scratch
#---- shown
bake app [target "app"]: Dockerfile in .; target lint; args OS
bake app [target "app"]: Dockerfile in .; target test; args OS
context of Dockerfile: .
targets: lint test

#---- JSON, overrides, and a file that is read with them
#---- file docker-bake.json
{
	"variable": { "DIR": { "default": "app" } },
	"target": {
		"app": { "context": "${DIR}", "target": "base", "args": { "A": null } },
		"two": [{ "context": "app", "target": "two" }]
	}
}
#---- file docker-bake.override.hcl
target "app" { target = "over" }
#---- file docker-bake.ci.hcl
target "ci" {
  inherits = ["app"]
  target = "ci"
}
#---- file app/Dockerfile
FROM scratch
#---- shown
bake app [{ "context": "${DIR}", "target": "base", "args": { "A": null } }]: app/Dockerfile in app; target over; args A
bake two [[{ "context": "app", "target": "two" }]]: app/Dockerfile in app; target two
bake ci [target "ci"]: app/Dockerfile in app; target ci; args A
context of app/Dockerfile: app
targets: over two ci

#---- a target continues a Compose service of its name
#---- file compose.yml
services:
  web: { build: { context: ., dockerfile: docker/Dockerfile } }
#---- file docker-bake.hcl
target "web" { target = "release" }
#---- file docker/Dockerfile
FROM scratch
#---- shown
compose web [{ context: ., dockerfile: docker/Dockerfile }]: docker/Dockerfile in .
bake web [target "web"]: docker/Dockerfile in .; target release
context of docker/Dockerfile: .
targets: release

#---- targets that inherit each other, a Dockerfile in place, no local context
#---- file docker-bake.hcl
target "a" {
  inherits = ["b"]
  target = "a"
}
target "b" {
  inherits = ["a"]
  args = { B = 1 }
  dockerfile = "Dockerfile"
}
target "inline" { dockerfile-inline = <<-EOT
  FROM scratch
  COPY } /
  EOT
}
target "remote" { context = "https://github.com/a/b.git" }
target "after" { target = "after" }
#---- file Dockerfile
FROM scratch
#---- shown
bake a [target "a"]: Dockerfile in .; target a; args B
bake b [target "b"]: Dockerfile in .; target a; args B
bake inline [target "inline"]: ? in .
bake remote [target "remote"]: ? in ?
bake after [target "after"]: Dockerfile in .; target after
context of Dockerfile: .
targets: a after

#---- half-typed
#---- file docker-bake.hcl
target "app" {
  target = "one
  context =
}
target "two" {
  target = "two"
#---- file docker-bake.json
{ "target": {
#---- file Dockerfile
FROM scratch
#---- shown
bake app [target "app"]: ? in ?; unclear context target
bake two [target "two"]: Dockerfile in .; target two
context of Dockerfile: .
targets: two
