#---- two stages of one name in any case
FROM busybox AS build
FROM busybox AS Build
#               ^^^^^ want: "stage `Build` is already defined above; COPY, mounts and `--target` see only the last one of the name"
FROM busybox as build
#               ^^^^^ want: "stage `build` is already defined above; COPY, mounts and `--target` see only the last one of the name"

#---- ok: unnamed stages
FROM busybox
FROM busybox
FROM busybox AS build
