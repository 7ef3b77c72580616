#---- in each instruction that expands
FROM busybox"
#           ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
ENV A="b
#     ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
LABEL A='b
#       ^ error: "Unterminated quote: add the closing `'`, or write `\'` for the character"
ARG A="b
#     ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
COPY "a b" c
#    ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
#        ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
COPY it's /a
#      ^ error: "Unterminated quote: add the closing `'`, or write `\'` for the character"
WORKDIR "/a
#       ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
USER 'a
#    ^ error: "Unterminated quote: add the closing `'`, or write `\'` for the character"
VOLUME "/a b"
#      ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
#           ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
EXPOSE "80
#      ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"

#---- around the name and the value
FROM busybox
ENV "A=b"
#   ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
#       ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
LABEL "a=b"
#     ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
#         ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"

#---- over several lines
FROM busybox
ENV A=1 \
    B="2 \
#     ^ error: "Unterminated quote: add the closing `"`, or write `\"` for the character"
    C=3

#---- in the old form
FROM busybox
ENV A it's
#       ^ error: "Unterminated quote: add the closing `'`, or write `\'` for the character"

#---- with another escape character
# escape=`
FROM busybox
WORKDIR C:\"a
#          ^ error: "Unterminated quote: add the closing `"`, or write ``"` for the character"
ENV A="b`"
#     ^ error: "Unterminated quote: add the closing `"`, or write ``"` for the character"

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
