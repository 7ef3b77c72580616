#---- in each instruction that expands
FROM busybox"
#           ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
ENV A="b
#     ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
LABEL A='b
#       ^ error: "Unterminated quote: add the closing `'`, or escape it with a backslash"
ARG A="b
#     ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
COPY "a b" c
#    ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
#        ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
COPY it's /a
#      ^ error: "Unterminated quote: add the closing `'`, or escape it with a backslash"
WORKDIR "/a
#       ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
USER 'a
#    ^ error: "Unterminated quote: add the closing `'`, or escape it with a backslash"
VOLUME "/a b"
#      ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
#           ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
EXPOSE "80
#      ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"

#---- around the name and the value
FROM busybox
ENV "A=b"
#   ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
#       ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
LABEL "a=b"
#     ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
#         ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"

#---- over several lines
FROM busybox
ENV A=1 \
    B="2 \
#     ^ error: "Unterminated quote: add the closing `"`, or escape it with a backslash"
    C=3

#---- in the old form
FROM busybox
ENV A it's
#       ^ error: "Unterminated quote: add the closing `'`, or escape it with a backslash"

#---- with another escape character
# escape=`
FROM busybox
WORKDIR C:\"a
#          ^ error: "Unterminated quote: add the closing `"`, or escape it with a backtick"
ENV A="b`"
#     ^ error: "Unterminated quote: add the closing `"`, or escape it with a backtick"

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
