# How it is written, and which part is being typed.

#---- a source of COPY
FROM debian:12
COPY a
#     ^ cursor
#---- shown
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  <src>: A file, a folder, or a pattern such as `*.json`. For a folder, its content is copied.
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  "<src>": A file, a folder, or a pattern such as `*.json`. For a folder, its content is copied.

#---- the destination
FROM debian:12
COPY a b 
#        ^ cursor
#---- shown
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  <dest>: The destination. A relative path starts at the working directory; with several sources it must end with `/`.
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  "<dest>": The destination. A relative path starts at the working directory; with several sources it must end with `/`.

#---- the JSON form
FROM debian:12
COPY ["a", ""]
#           ^ cursor
#---- shown
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  <dest>: The destination. A relative path starts at the working directory; with several sources it must end with `/`.
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  "<dest>": The destination. A relative path starts at the working directory; with several sources it must end with `/`.

#---- a flag
FROM debian:12
COPY --chown=
#            ^ cursor
#---- shown
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  --chown=0:0: The owner of the copied files: `user:group`, as names or numbers. Names are looked up in `/etc/passwd` and `/etc/group` of the stage. The default is `0:0`.
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  --chown=0:0: The owner of the copied files: `user:group`, as names or numbers. Names are looked up in `/etc/passwd` and `/etc/group` of the stage. The default is `0:0`.

#---- HEALTHCHECK's flags
FROM debian:12
HEALTHCHECK --timeout=
#                     ^ cursor
#---- shown
* HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD <command>
  --timeout=30s: The time after which a running check fails.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD ["<program>", "<argument>", ...]
  --timeout=30s: The time after which a running check fails.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] NONE
  --timeout=30s: The time after which a running check fails.

#---- HEALTHCHECK
FROM debian:12
HEALTHCHECK 
#           ^ cursor
#---- shown
* HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD <command>
  <command>: A command that exits with 0 if the container is healthy, otherwise with 1.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD ["<program>", "<argument>", ...]
  "<program>": The program to start, without a shell.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] NONE

#---- HEALTHCHECK NONE
FROM debian:12
HEALTHCHECK NONE
#               ^ cursor
#---- shown
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD <command>
  <command>: A command that exits with 0 if the container is healthy, otherwise with 1.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD ["<program>", "<argument>", ...]
  "<program>": The program to start, without a shell.
* HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] NONE

#---- the name in ENV
FROM debian:12
ENV A
#    ^ cursor
#---- shown
* ENV <key>=<value> ...
  <key>: The name.

#---- the value in ENV
FROM debian:12
ENV A=1 B=
#         ^ cursor
#---- shown
* ENV <key>=<value> ...
  <value>: The value; in quotes if it contains spaces.

#---- a mount without a type
FROM debian:12
RUN --mount=
#           ^ cursor
#---- shown
* --mount=type=bind,target=<path>,source=/,from=<stage>,readwrite,readonly
  --mount=type=cache,id=<identifier>,target=<path>,sharing=shared,from=<stage>,source=/,readonly,readwrite,mode=0755,uid=0,gid=0
  --mount=type=tmpfs,target=<path>,size=<size>,readonly,readwrite
  --mount=type=secret,id=<identifier>,target=<path>,env=<variable>,required,source=<identifier>,readonly,readwrite,mode=0400,uid=0,gid=0
  --mount=type=ssh,id=default,target=<path>,required,readonly,readwrite,mode=0600,uid=0,gid=0

#---- the options of a cache
FROM debian:12
RUN --mount=type=cache,sharing=
#                              ^ cursor
#---- shown
* --mount=type=cache,id=<identifier>,target=<path>,sharing=shared,from=<stage>,source=/,readonly,readwrite,mode=0755,uid=0,gid=0
  sharing=shared: How builds that run at the same time share the cache.

#---- an option by its other name
FROM debian:12
RUN --mount=type=secret,dst=
#                           ^ cursor
#---- shown
* --mount=type=secret,id=<identifier>,target=<path>,env=<variable>,required,source=<identifier>,readonly,readwrite,mode=0400,uid=0,gid=0
  target=<path>: The path of the file. Without it and without `env`, `/run/secrets/<id>`.

#---- an image
FROM 
#    ^ cursor
#---- shown
* FROM [--platform=<platform>] <image> AS <name>
  <image>: An image with a tag or digest, the name of an earlier stage, or `scratch`.

#---- the name of a stage
FROM debian:12 AS 
#                 ^ cursor
#---- shown
* FROM [--platform=<platform>] <image> AS <name>
  <name>: The name of the stage, for `--target`, `FROM` and `COPY --from`.

#---- a protocol
FROM debian:12
EXPOSE 80/
#         ^ cursor
#---- shown
* EXPOSE <port>/<protocol> ...
  <protocol>: `tcp` (default), `udp` or `sctp`.

#---- a group
FROM debian:12
USER a:
#      ^ cursor
#---- shown
* USER <user>:<group>
  <group>: A group name from `/etc/group`, or a GID. The default is the group of the user.

#---- the exec form of CMD
FROM debian:12
CMD ["a", 
#         ^ cursor
#---- shown
  CMD <command>
  <command>: A command that the shell runs.
* CMD ["<program>", "<argument>", ...]
  "<argument>": An argument of the program.

#---- an empty RUN
FROM debian:12
RUN 
#   ^ cursor
#---- shown
* RUN [--mount=<mount>] [--network=default|none|host] [--security=sandbox|insecure] [--device=<device>] <command>
  <command>: A command that the shell runs.
  RUN [--mount=<mount>] [--network=default|none|host] [--security=sandbox|insecure] [--device=<device>] ["<program>", "<argument>", ...]
  "<program>": The program to start, without a shell.
  RUN [--mount=<mount>] [--network=default|none|host] [--security=sandbox|insecure] [--device=<device>] <<EOF
  <<EOF: Starts a script that ends at a line `EOF`.

#---- ok: a script
FROM debian:12
RUN make 
#        ^ cursor

#---- ok: a check's command
FROM debian:12
HEALTHCHECK CMD curl 
#                    ^ cursor

#---- ok: a comment
FROM debian:12
# COPY 
#      ^ cursor
