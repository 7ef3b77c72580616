#---- each type has a code
#---- file .hadolint.yaml
label-schema:
  a: text
  b: url
  c: rfc3339
  d: spdx
  e: hash
  f: semver
  g: email
#---- file Dockerfile
FROM debian:12
LABEL a="" b=example.com
#       ^^ warning: "Label `a` is empty: give it a value"
#            ^^^^^^^^^^^ warning: "Label `b` is not a URL"
LABEL c=2026-01-31 d=Mine
#       ^^^^^^^^^^ warning: "Label `c` is not a time such as `2026-01-31T12:00:00Z`"
#                    ^^^^ warning: "Label `d` is not an SPDX license identifier, such as `MIT`"
LABEL e=main f=1.0 g=me
#       ^^^^ warning: "Label `e` is not a Git commit of 7 or 40 characters"
#              ^^^ warning: "Label `f` is not a semantic version, such as `1.0.0`"
#                    ^^ warning: "Label `g` is not an email address"

#---- a code is turned off alone
#---- file .hadolint.yaml
ignored:
  - DL3056
override:
  error: [DL3055]
label-schema:
  version: semver
  revision: hash
#---- settings
{ "slipway.rules": { "DL3055": "hint" } }
#---- file Dockerfile
FROM debian:12
LABEL version=one revision=two
#             ^^^ warning: "Label `version` is not a semantic version, such as `1.0.0`"
#                          ^^^ hint: "Label `revision` is not a Git commit of 7 or 40 characters"

#---- ok: what is asked for, and what nobody knows
#---- file .hadolint.yaml
label-schema:
  a: text
  b: url
  c: rfc3339
  d: spdx
  e: hash
  f: semver
  g: email
#---- file Dockerfile
FROM debian:12
ARG VERSION
LABEL a=x b=https://example.com/a c=2026-01-31T12:00:00.5+02:00 d="MIT OR Apache-2.0"
LABEL e=0123abc f=1.2.3-rc.1+build.5 g="me@example.com"
LABEL f=$VERSION e=0123456789abcdef0123456789abcdef01234567
