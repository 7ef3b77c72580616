#---- two stages of one name in any case
FROM busybox AS build
#               ^^^^^ related: "defined here first"
#               ^^^^^ related: "defined here first"
FROM busybox AS Build
#               ^^^^^ warning: "stage `Build` is already defined above; COPY, mounts and `--target` see only the last one of the name"
FROM busybox as build
#               ^^^^^ warning: "stage `build` is already defined above; COPY, mounts and `--target` see only the last one of the name"

#---- ok: unnamed stages
FROM busybox
FROM busybox
FROM busybox AS build
