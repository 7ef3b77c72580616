#---- builds and readers
FROM busybox
# <---- lens: "Used by 1 stage"
FROM busybox AS base
# <---- lens: "Build base"
# <---- lens: "Used by 2 stages"
FROM base AS build
# <---- lens: "Build build"
# <---- lens: "Used by 1 stage"
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
