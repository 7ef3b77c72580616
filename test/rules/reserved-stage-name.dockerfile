#---- both names, in any case
FROM busybox AS scratch
#               ^^^^^^^ warning: "BuildKit reserves the name `scratch`: rename the stage"
FROM busybox AS Context
#               ^^^^^^^ warning: "BuildKit reserves the name `Context`: rename the stage"
FROM busybox AS contexts
