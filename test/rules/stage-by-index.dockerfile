#---- an unnamed stage is named
FROM busybox
RUN touch /x
FROM busybox
COPY --link --from=0 /x /x
#                  ^ info: "Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Name the stage 'stage0' and use the name"
FROM busybox AS stage0
RUN touch /x
FROM busybox
COPY --link --from=stage0 /x /x

#---- a named stage has a name already
FROM busybox AS build
FROM busybox
COPY --from=0 /x /x
#           ^ info: "Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Use the name 'build'"
FROM busybox AS build
FROM busybox
COPY --from=build /x /x

#---- all readers change at once
FROM busybox
FROM busybox
COPY --from=0 /x /x
#           ^ info: "Stage numbers change when stages are added or moved: use a stage name"
COPY --from=0 /y /y
#           ^ info: "Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Name the stage 'stage0' and use the name"
FROM busybox AS stage0
FROM busybox
COPY --from=stage0 /x /x
COPY --from=stage0 /y /y
#---- fixed (safe): "Name the stage 'stage0' and use the name"
FROM busybox AS stage0
FROM busybox
COPY --from=stage0 /x /x
COPY --from=stage0 /y /y

#---- no fix when the name means another stage
FROM busybox AS build
FROM busybox AS build
FROM busybox
COPY --from=0 /x /x
#           ^ info: "Stage numbers change when stages are added or moved: use a stage name"

#---- the new name is free
FROM stage0 AS stage1
FROM busybox
FROM busybox
COPY --from=1 /x /x
#           ^ info: "Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Name the stage 'stage1-2' and use the name"
FROM stage0 AS stage1
FROM busybox AS stage1-2
FROM busybox
COPY --from=stage1-2 /x /x

#---- an ONBUILD trigger that runs in the same file
FROM busybox
FROM busybox AS base
ONBUILD COPY --from=0 /x /x
#                   ^ info: "Stage numbers change when stages are added or moved: use a stage name"
FROM base
#---- fixed (safe): "Name the stage 'stage0' and use the name"
FROM busybox AS stage0
FROM busybox AS base
ONBUILD COPY --from=stage0 /x /x
FROM base

#---- ok: an ONBUILD trigger of the image, which counts the stages of another file
FROM busybox
FROM busybox
ONBUILD COPY --from=0 /x /x

#---- a stage that copies from itself is wrong under any name
FROM busybox AS build
FROM busybox
COPY --from=1 /x /y
#           ^ info: "Stage numbers change when stages are added or moved: use a stage name"
