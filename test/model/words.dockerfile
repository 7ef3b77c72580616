#---- ENV, ARG and LABEL
FROM busybox
ENV A=b "C"="d e" F='g h' I=j\ k L= M="" N="x y"z
#   ^ key: "A"
#     ^ value: "b"
#        ^ key: "C"
#           ^^^^^ value: "d e"
#                 ^ key: "F"
#                   ^^^^^ value: "g h"
#                         ^ key: "I"
#                           ^^^^ value: "j k"
#                                ^ key: "L"
#                                   ^ key: "M"
#                                     ^^ value: ""
#                                        ^ key: "N"
#                                          ^^^^^^ value: "x yz"
ENV old style value
#   ^^^ key: "old"
#       ^^^^^^^^^^^ value: "style value"
ENV KEY: value
#   ^^^^ key: "KEY:"
#        ^^^^^ value: "value"
ARG one two=2
#   ^^^ key: "one"
#       ^^^ key: "two"
#           ^ value: "2"
LABEL "com.example.a"="b" c=d
#      ^^^^^^^^^^^^^ key: "com.example.a"
#                     ^^^ value: "b"
#                         ^ key: "c"
#                           ^ value: "d"
LABEL multi="a" \
#     ^^^^^ key: "multi"
#           ^^^ value: "a"
  other=c
# ^^^^^ key: "other"
#       ^ value: "c"

#---- COPY and ADD
FROM busybox
COPY a b c/
#    ^ value: "a"
#      ^ value: "b"
#        ^^ value: "c/"
COPY ["a b", "c d/"]
#      ^^^ value: "a b"
#             ^^^^ value: "c d/"
COPY --link --chown=1 a\ b c
#                     ^^ value: "a"
#                        ^ value: "b"
#                          ^ value: "c"
ADD https://example.com/x.tar.gz /x
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ value: "https://example.com/x.tar.gz"
#                                ^^ value: "/x"
COPY <<EOF a /x/
#          ^ value: "a"
#            ^^^ value: "/x/"
EOF
COPY lonely

#---- exec forms
FROM busybox
CMD [ "a" , "b\"c", "\u0041" ]
#     ^^^ value: "a"
#           ^^^^^^ value: "b"c"
#                   ^^^^^^^^ value: "A"
ENTRYPOINT []
RUN ["x", "y z"]
#    ^^^ value: "x"
#         ^^^^^ value: "y z"
HEALTHCHECK --interval=1s CMD ["w"]
#                              ^^^ value: "w"
VOLUME ["/a", "/b"]
#        ^^ value: "/a"
#              ^^ value: "/b"
VOLUME /c /d
#      ^^ value: "/c"
#         ^^ value: "/d"
SHELL ["/bin/sh", "-c"]
#      ^^^^^^^^^ value: "/bin/sh"
#                 ^^^^ value: "-c"

#---- whole arguments
FROM busybox
WORKDIR /a b
#       ^^^^ value: "/a b"
USER "x"
#    ^^^ value: "x"
STOPSIGNAL SIGTERM
#          ^^^^^^^ value: "SIGTERM"
MAINTAINER me & you
#          ^^^^^^^^ value: "me & you"
EXPOSE 80/tcp 81
#      ^^^^^^ value: "80/tcp"
#             ^^ value: "81"
