#---- nothing is ignored
FROM busybox AS Build
#               ^^^^^ info: "stage-name-casing: Stage name `Build` has upper-case letters: `FROM Build` can't find it"
FROM Build
#    ^^^^^ error: "invalid-image-name: FROM finds stages by their lower-case name only: write `build`"
COPY --from=0 /a /a
#           ^ info: "stage-by-index: Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Change to 'build' everywhere"
FROM busybox AS build
FROM Build
COPY --from=0 /a /a
#---- fixed (unsafe): "Change to 'build'"
FROM busybox AS Build
FROM build
COPY --from=0 /a /a
#---- fixed (safe): "Use the name 'build'"
FROM busybox AS Build
FROM Build
COPY --from=build /a /a

#---- by rule, above the instruction, several at once
FROM busybox AS build
FROM busybox
# slipway ignore=stage-name-casing, stage-by-index
COPY --from=0 /a /a
COPY --from=0 /a /a
#           ^ info: "stage-by-index: Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Use the name 'build'"
FROM busybox AS build
FROM busybox
# slipway ignore=stage-name-casing, stage-by-index
COPY --from=build /a /a
COPY --from=build /a /a

#---- ok: by hadolint's code
# hadolint ignore=DL3024
FROM busybox AS build
# hadolint ignore=DL3024,DL3006
FROM build AS build
FROM build

#---- by BuildKit's name, with a reason
# check=skip=JSONArgsRecommended // not yet
# check=skip=StageNameCasing // as the others
# ^^^^^ error: "invalid-directive: Duplicate `# check=`: only one is allowed"
FROM busybox AS Build
FROM busybox
COPY --from=0 /a /a
#           ^ info: "stage-by-index: Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Use the name 'build'"
# check=skip=JSONArgsRecommended // not yet
# check=skip=StageNameCasing // as the others
FROM busybox AS Build
FROM busybox
COPY --from=build /a /a

#---- for the file, as a directive
# check=skip=StageNameCasing,DuplicateStageName;error=true
FROM busybox AS Build
# <--------------------- hint-unnecessary: "unreached-stage: Stage `Build` is not part of the default build"
FROM busybox AS build
FROM build

#---- all of BuildKit's checks, not ours
# check=skip=all
FROM busybox AS Build
# <--------------------- hint-unnecessary: "unreached-stage: Stage `Build` is not part of the default build"
FROM busybox AS build
# <--------------------- hint-unnecessary: "unreached-stage: Stage `build` is not part of the default build"
FROM busybox AS build

#---- ok: for the file, hadolint's way
# hadolint global ignore=DL3024
FROM busybox AS build
FROM build AS build
FROM build

#---- a blank line ends what a comment is about
# slipway ignore=stage-by-index

FROM busybox
FROM busybox
COPY --from=0 /a /a
#           ^ info: "stage-by-index: Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Name the stage 'stage0' and use the name"
# slipway ignore=stage-by-index

FROM busybox AS stage0
FROM busybox
COPY --from=stage0 /a /a

#---- another comment in between does not
FROM busybox
FROM busybox
# slipway ignore=stage-by-index
# because it is generated
COPY --from=0 /a /a
COPY --from=0 /b /b
#           ^ info: "stage-by-index: Stage numbers change when stages are added or moved: use a stage name"
#---- fixed (safe): "Name the stage 'stage0' and use the name"
FROM busybox AS stage0
FROM busybox
# slipway ignore=stage-by-index
# because it is generated
COPY --from=stage0 /a /a
COPY --from=stage0 /b /b

#---- by settings, by id and alias
#---- settings
{ "slipway.rules": { "stage-by-index": "off", "DL3024": "error", "StageNameCasing": "off" } }
#---- file Dockerfile
FROM busybox AS Build
#               ^^^^^ related: "First defined here"
FROM busybox AS build
#               ^^^^^ error: "duplicate-stage-name: Duplicate stage name `build`: COPY, mounts and `--target` use only the last stage with this name"
FROM build
COPY --from=0 /a /a

#---- BuildKit's options as it reads them
# check=skip=StageNameCasing;skip=DuplicateStageName
FROM busybox AS A
#               ^ info: "stage-name-casing: Stage name `A` has upper-case letters: `FROM A` can't find it"
#---- fixed (safe): "Change to 'a' everywhere"
# check=skip=StageNameCasing;skip=DuplicateStageName
FROM busybox AS a

#---- BuildKit's names in another case, and behind a space
# check=skip=stagenamecasing, StageNameCasing
FROM busybox AS A
#               ^ info: "stage-name-casing: Stage name `A` has upper-case letters: `FROM A` can't find it"
#---- fixed (safe): "Change to 'a' everywhere"
# check=skip=stagenamecasing, StageNameCasing
FROM busybox AS a

#---- of two comments of BuildKit's, the first
FROM busybox AS b

# check=skip=DuplicateStageName
# check=skip=StageNameCasing
FROM busybox AS A
#               ^ info: "stage-name-casing: Stage name `A` has upper-case letters: `FROM A` can't find it"
COPY --from=b /x /x
#---- fixed (safe): "Change to 'a' everywhere"
FROM busybox AS b

# check=skip=DuplicateStageName
# check=skip=StageNameCasing
FROM busybox AS a
COPY --from=b /x /x
