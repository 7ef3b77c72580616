group "default" {
  targets = ["service"]
}

target "service" {
  name       = name
  matrix     = { name = ["socket", "cron"] }
  context    = "."
  args       = { SERVICE = name }
  tags       = ["quay.example/${name}:latest"]
}
