#---- in each instruction that expands
FROM busybox"
#           ^ error: "this `"` does not close; close it, or write `\"` for the character"
ENV A="b
#     ^ error: "this `"` does not close; close it, or write `\"` for the character"
LABEL A='b
#       ^ error: "this `'` does not close; close it, or write `\'` for the character"
ARG A="b
#     ^ error: "this `"` does not close; close it, or write `\"` for the character"
COPY "a b" c
#    ^ error: "this `"` does not close; close it, or write `\"` for the character"
#        ^ error: "this `"` does not close; close it, or write `\"` for the character"
COPY it's /a
#      ^ error: "this `'` does not close; close it, or write `\'` for the character"
WORKDIR "/a
#       ^ error: "this `"` does not close; close it, or write `\"` for the character"
USER 'a
#    ^ error: "this `'` does not close; close it, or write `\'` for the character"
VOLUME "/a b"
#      ^ error: "this `"` does not close; close it, or write `\"` for the character"
#           ^ error: "this `"` does not close; close it, or write `\"` for the character"
EXPOSE "80
#      ^ error: "this `"` does not close; close it, or write `\"` for the character"

#---- around the name and the value
FROM busybox
ENV "A=b"
#   ^ error: "this `"` does not close; close it, or write `\"` for the character"
#       ^ error: "this `"` does not close; close it, or write `\"` for the character"
LABEL "a=b"
#     ^ error: "this `"` does not close; close it, or write `\"` for the character"
#         ^ error: "this `"` does not close; close it, or write `\"` for the character"

#---- over several lines
FROM busybox
ENV A=1 \
    B="2 \
#     ^ error: "this `"` does not close; close it, or write `\"` for the character"
    C=3

#---- in the old form
FROM busybox
ENV A it's
#       ^ error: "this `'` does not close; close it, or write `\'` for the character"

#---- with another escape character
# escape=`
FROM busybox
WORKDIR C:\"a
#          ^ error: "this `"` does not close; close it, or write ``"` for the character"
ENV A="b`"
#     ^ error: "this `"` does not close; close it, or write ``"` for the character"

#---- ok: quotes that close, are escaped, or belong to the shell
FROM busybox
ENV A="b" B='c' C="it's" D=it\'s E=a"b c"d
LABEL "a"="b"
RUN echo "a
CMD ["echo", "'a"]
COPY ["a", "/a"]
COPY <<EOF /a
it's "
EOF
ONBUILD ENV A="b
