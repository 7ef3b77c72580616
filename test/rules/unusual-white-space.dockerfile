#---- words that are none
FROM alpine AS build
#          ^ warning: "No-break space (U+00A0) does not separate words: replace it with a space"
COPY a　b c
#     ^ warning: "Ideographic space (U+3000) does not separate words: replace it with a space"
RUN touch /a &&  mkdir​ -p /b
#        ^ warning: "No-break space (U+00A0) does not separate words: replace it with a space"
﻿RUN ls
# <- warning: "Byte order mark (U+FEFF) does not separate words: replace it with a space"
EXPOSE 80 81
#        ^ warning: "Narrow no-break space (U+202F) does not separate words: replace it with a space"
ENV a b
#    ^ warning: "No-break space (U+00A0) does not separate words: replace it with a space"
#---- fixed (unsafe): "Replace with a space"
FROM alpine AS build
COPY a　b c
RUN touch /a &&  mkdir​ -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Replace with a space"
FROM alpine AS build
COPY a b c
RUN touch /a &&  mkdir​ -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Replace with a space"
FROM alpine AS build
COPY a　b c
RUN touch /a &&  mkdir -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Remove the invisible character"
FROM alpine AS build
COPY a　b c
RUN touch /a &&  mkdir​ -p /b
RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Replace with a space"
FROM alpine AS build
COPY a　b c
RUN touch /a &&  mkdir​ -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Replace with a space"
FROM alpine AS build
COPY a　b c
RUN touch /a &&  mkdir​ -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b

#---- in a flag
FROM alpine AS build
FROM alpine
COPY --link --from=build a b c
#                       ^ warning: "No-break space (U+00A0) does not separate words: replace it with a space"
#---- fixed (unsafe): "Replace with a space"
FROM alpine AS build
FROM alpine
COPY --link --from=build a b c

#---- instead of the blank behind a keyword
FROM alpine
#   ^ warning: "No-break space (U+00A0) does not separate words: replace it with a space"
ONBUILD RUN　ls
#          ^ warning: "Ideographic space (U+3000) does not separate words: replace it with a space"
#---- fixed (unsafe): "Replace with a space"
FROM alpine
ONBUILD RUN　ls
#---- fixed (unsafe): "Replace with a space"
FROM alpine
ONBUILD RUN ls

#---- ok: at the ends, between pairs, in quotes, where it is printed, in comments
# a b
FROM  alpine 
ENV A=1 B=2 C="d e"
LABEL description="Prix : 5 €" e='f g'
RUN echo Bonjour ! && printf '%s' "a b"
RUN [ "a b" ]
COPY ["a b", "/c"]
COPY <<EOF /d
e f
EOF

#---- ok: letters of any script
FROM alpine
RUN mkdir /кэш /à
WORKDIR /a b
