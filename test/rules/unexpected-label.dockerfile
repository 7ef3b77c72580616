#---- the first one of an instruction is marked
#---- file .hadolint.yaml
label-schema:
  version: text
strict-labels: true
#---- file Dockerfile
FROM debian:12
LABEL version=1 team=web "other"=1
#               ^^^^ info: "Label `team` is not in `label-schema` of the project's .hadolint.yaml, which allows no others: add it there or remove it here"
LABEL "version"=2

#---- ok: other labels are allowed
#---- file .hadolint.yaml
label-schema:
  version: text
#---- file Dockerfile
FROM debian:12
LABEL version=1 team=web
