#---- builds and readers
FROM busybox
# <---- lens: "1 reader"
# <---- lens: "Name this stage to build it"
FROM busybox AS base
# <---- lens: "2 readers"
# <---- lens: "Build base"
FROM base AS build
# <---- lens: "1 reader"
# <---- lens: "Build build"
COPY --from=0 /a /a
FROM scratch
# <---- lens: "Build image"
COPY --from=build /a /a
RUN --mount=from=base,target=/b ls

#---- only the last stage of a name is a target
FROM busybox AS a
FROM busybox AS A
# <---- lens: "Build A"

#---- ok: half-typed
FROM
