#---- two stages of one name in any case
FROM busybox AS build
#               ^^^^^ related: "First defined here"
#               ^^^^^ related: "First defined here"
FROM busybox AS Build
#               ^^^^^ warning: "Duplicate stage name `Build`: COPY, mounts and `--target` use only the last stage with this name"
FROM busybox as build
#               ^^^^^ warning: "Duplicate stage name `build`: COPY, mounts and `--target` use only the last stage with this name"

#---- ok: unnamed stages
FROM busybox
FROM busybox
FROM busybox AS build
