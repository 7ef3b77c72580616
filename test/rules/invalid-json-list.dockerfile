#---- other quotes
FROM busybox
SHELL ['/bin/sh', '-c']
#     ^^^^^^^^^^^^^^^^^ error: "SHELL needs a JSON list such as `["/bin/bash", "-c"]`, with each string in double quotes"
#---- fixed (unsafe): "Change to '["/bin/sh", "-c"]'"
FROM busybox
SHELL ["/bin/sh", "-c"]

#---- words
FROM busybox
SHELL /bin/bash -o pipefail -c
#     ^^^^^^^^^^^^^^^^^^^^^^^^ error: "SHELL needs a JSON list such as `["/bin/bash", "-c"]`, with each string in double quotes"
#---- fixed (unsafe): "Change to '["/bin/bash", "-o", "pipefail", "-c"]'"
FROM busybox
SHELL ["/bin/bash", "-o", "pipefail", "-c"]

#---- neither
FROM busybox
SHELL ["/bin/sh", "-c"
#     ^^^^^^^^^^^^^^^^ error: "SHELL needs a JSON list such as `["/bin/bash", "-c"]`, with each string in double quotes"
SHELL ["/bin/sh", "-c"] # posix
#     ^^^^^^^^^^^^^^^^^^^^^^^^^ error: "SHELL needs a JSON list such as `["/bin/bash", "-c"]`, with each string in double quotes"

#---- values that are no strings
FROM busybox
CMD ["sleep", 10]
#   ^^^^^^^^^^^^^ error: "A JSON list can contain only strings: put each value in double quotes"
RUN [null]
#   ^^^^^^ error: "A JSON list can contain only strings: put each value in double quotes"
COPY ["a", ["b"]]
#    ^^^^^^^^^^^^ error: "A JSON list can contain only strings: put each value in double quotes"
VOLUME [true]
#      ^^^^^^ error: "A JSON list can contain only strings: put each value in double quotes"
HEALTHCHECK CMD ["sleep", 10]
#               ^^^^^^^^^^^^^ error: "A JSON list can contain only strings: put each value in double quotes"
ONBUILD CMD ["sleep", 10]
#           ^^^^^^^^^^^^^ error: "A JSON list can contain only strings: put each value in double quotes"
SHELL [1]
#     ^^^ error: "A JSON list can contain only strings: put each value in double quotes"

#---- ok: lists of strings, and what is none
FROM busybox
SHELL ["/bin/sh", "-c"]
CMD ["a", "b"]
CMD [ -f /a ]
RUN ["a", 'b']
CMD [[ 1 ]]x
EXPOSE 80
