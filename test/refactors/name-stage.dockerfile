#---- the readers by index use the name
FROM golang:1.25
#     ^ cursor
RUN true
FROM scratch
COPY --from=0 /a /a
COPY --link --from=0 /b /b
ONBUILD COPY --from=0 /c /c
#---- after (safe): "Name this stage 'stage0'"
FROM golang:1.25 AS stage0
RUN true
FROM scratch
COPY --from=stage0 /a /a
COPY --link --from=stage0 /b /b
ONBUILD COPY --from=0 /c /c

#---- lower case keeps its case of keywords
from golang:1.25
#     ^ cursor
from scratch
copy --from=0 /a /a
#---- after (safe): "Name this stage 'stage0'"
from golang:1.25 as stage0
from scratch
copy --from=stage0 /a /a

#---- a free name
FROM stage0 AS other
FROM busybox
#     ^ cursor
FROM scratch
COPY --from=1 /a /a
COPY --from=stage1 /b /b
#---- after (safe): "Name this stage 'stage1-2'"
FROM stage0 AS other
FROM busybox AS stage1-2
FROM scratch
COPY --from=stage1-2 /a /a
COPY --from=stage1 /b /b

#---- ok: it has a name
FROM golang:1.25 AS build
#     ^ cursor
FROM scratch

#---- ok: further down in the stage
FROM golang:1.25
RUN true
#    ^ cursor
FROM scratch

#---- ok: half-typed
FROM golang:1.25 AS
#     ^ cursor
FROM scratch

#---- ok: the last stage
FROM golang:1.25 AS build
FROM scratch
#    ^ cursor
COPY --from=build /a /a

#---- ok: the only stage
FROM golang:1.25
#    ^ cursor
RUN true

#---- a stage before others
FROM golang:1.25
#    ^ cursor
RUN true
FROM scratch
#---- after (safe): "Name this stage 'stage0'"
FROM golang:1.25 AS stage0
RUN true
FROM scratch

#---- ok: it copies from itself
FROM golang:1.25
#    ^ cursor
COPY --from=0 /a /b
FROM scratch
COPY --from=0 /b /b
