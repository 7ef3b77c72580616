variable "TAG" {
  default = "dev"
}

group "default" {
  targets = ["storefront"]
}

target "storefront" {
  context    = "."
  dockerfile = "Dockerfile"
  target     = "runner"
  args       = { APP = "storefront" }
  tags       = ["registry.example.com/shop/storefront:${TAG}"]
  secret     = ["id=turbo_token,env=TURBO_TOKEN", "id=turbo_team,env=TURBO_TEAM"]
}

target "test" {
  inherits = ["storefront"]
  target   = "test"
  output   = ["type=cacheonly"]
}
