#---- words that are none
FROM alpine AS build
#          ^ warning: "no-break space (U+00A0) separates no words: BuildKit and shells take it for a letter"
COPY a　b c
#     ^ warning: "ideographic space (U+3000) separates no words: BuildKit and shells take it for a letter"
RUN touch /a &&  mkdir​ -p /b
#        ^ warning: "no-break space (U+00A0) separates no words: BuildKit and shells take it for a letter"
﻿RUN ls
# <- warning: "byte order mark (U+FEFF) separates no words: BuildKit and shells take it for a letter"
EXPOSE 80 81
#        ^ warning: "narrow no-break space (U+202F) separates no words: BuildKit and shells take it for a letter"
ENV a b
#    ^ warning: "no-break space (U+00A0) separates no words: BuildKit and shells take it for a letter"
#---- fixed (unsafe): "Write a plain space"
FROM alpine AS build
COPY a　b c
RUN touch /a &&  mkdir​ -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Write a plain space"
FROM alpine AS build
COPY a b c
RUN touch /a &&  mkdir​ -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Write a plain space"
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
#---- fixed (unsafe): "Write a plain space"
FROM alpine AS build
COPY a　b c
RUN touch /a &&  mkdir​ -p /b
﻿RUN ls
EXPOSE 80 81
ENV a b
#---- fixed (unsafe): "Write a plain space"
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
#                       ^ warning: "no-break space (U+00A0) separates no words: BuildKit and shells take it for a letter"
#---- fixed (unsafe): "Write a plain space"
FROM alpine AS build
FROM alpine
COPY --link --from=build a b c

#---- instead of the blank behind a keyword
FROM alpine
#   ^ warning: "no-break space (U+00A0) separates no words: BuildKit and shells take it for a letter"
ONBUILD RUN　ls
#          ^ warning: "ideographic space (U+3000) separates no words: BuildKit and shells take it for a letter"
#---- fixed (unsafe): "Write a plain space"
FROM alpine
ONBUILD RUN　ls
#---- fixed (unsafe): "Write a plain space"
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
