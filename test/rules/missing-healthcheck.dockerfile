#---- the last stage
FROM debian:12 AS a
HEALTHCHECK CMD true
FROM debian:12
# <---- hint: "The image has no HEALTHCHECK: add one, or `HEALTHCHECK NONE`"

#---- ok: its own, its base's, or none on purpose
FROM debian:12 AS base
HEALTHCHECK NONE
FROM base
CMD ["a"]
