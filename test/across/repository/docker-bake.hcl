variable "VERSION" { default = "1" }

group "default" { targets = ["dev", "web"] }

target "_common" {
  args = {
    "<VERSION>" = VERSION // VERSION
  }
}

target "dev" {
  inherits = ["_common"]
  target   = "<STAGE>"
  tags     = ["app:dev"]
}

target "all" {
  name     = "all-${tgt}"
  inherits = ["_common"]
  matrix   = { tgt = ["prod", "test"] }
  target   = tgt
}

target "web" {
  context = "web"
  target  = "dev"
  args    = { VERSION = "${VERSION}-web" }
}
