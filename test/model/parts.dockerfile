# What dockerfile-ast 0.7.1 would read otherwise than BuildKit (server/src/model/instruction-text.ts); the agreement test reads these too.

#---- only tab, vertical tab, form feed, carriage return and blank separate words
FROMaASb
COPY ab	c
FROM a AS b
COPY a　b c
RUN ls
﻿RUN ls
#---- shown
FROM <a> <AS> <b>
COPY <a> <b> <c>
FROM <a AS b>
COPY <a　b> <c>
RUN LS <>
﻿RUN <>

#---- other white space is trimmed, but for U+FEFF
FROM  a 
RUN  ls　
ONBUILD  RUN ls
ONBUILD 　 RUN 　 ls
USER ﻿a
#---- shown
FROM <a>
RUN <ls>
ONBUILD RUN <ls>
ONBUILD RUN <ls>
USER <﻿a>

#---- pairs are split at any white space
FROM busybox
ENV A=1 B=2 C=3 D=4 E=5﻿F=6
#---- shown
FROM <busybox>
ENV <A> <1> <=> <B> <2> <=> <C> <3> <=> <D> <4> <=> <E> <5﻿F=6> <=>

#---- escapes and quotes in pairs
FROM busybox
ENV A=b\ c D=\  E="f\"g h" I='j\' K="l"m	N=o
ENV A="b=c" "d=e"=f 'g'=h
LABEL A="open b=c d
ENV A=${B:-c d} E=$F
#---- shown
FROM <busybox>
ENV <A> <b\ c> <=> <D> <\ > <=> <E> <"f\"g h"> <=> <I> <'j\'> <=> <K> <"l"m> <=> <N> <o> <=>
ENV <A> <"b=c"> <=> <"d> <e"=f> <=> <'g'> <h> <=>
LABEL <A> <"open b=c d> <=>
ENV <A> <${B:-c> <=> <d}> <> <=> <E> <$F> <=>

#---- a name and a value: quotes keep no words together
FROM busybox
ENV "a b" c
ENV a b c  d
LABEL a
#---- shown
FROM <busybox>
ENV <"a> <b" c> <>
ENV <a b> <c  d> <>
LABEL <a> <> <>

#---- ARG declares every word
FROM busybox
ARG A B
ARG A B=c "D"="e f"
#---- shown
FROM <busybox>
ARG <A> <B>
ARG <A> <B=c> <"D"="e f">

#---- flags in quotes and escapes
FROM busybox
RUN --mount="type=cache,target=/a b" --network='n o' --security=a\ b ls --x
COPY --from=a --chown="b c
COPY --exclude='it\'s' a b
#---- shown
FROM <busybox>
RUN --mount=type=cache,target=/a b --network=n o --security=a b <ls --x>
COPY --from=a --chown=b c 
COPY --exclude=it's <a> <b>

#---- flags end at the first other word, or at two dashes alone
FROM busybox
COPY --link a--b --from=c d
COPY --link -- --from=c d
COPY --link --"" --from=c d
CMD --x ls
ENV --x A=b
WORKDIR --x=y a
#---- shown
FROM <busybox>
COPY --link <a--b> <--from=c> <d>
COPY --link <--from=c> <d>
COPY --link <--from=c> <d>
CMD --x <ls>
ENV --x <A> <b> <=>
WORKDIR --x=y <a>

#---- the backtick as escape
# escape=`
FROM busybox
ENV A=b` c D=C:\ E="f`"g"
RUN --mount=target=a` b dir C:\ `x
COPY --from=a\ b c
#---- shown
FROM <busybox>
ENV <A> <b` c> <=> <D> <C:\> <=> <E> <"f`"g"> <=>
RUN --mount=target=a b <dir C:\ `x>
COPY --from=a\ <b> <c>

#---- JSON keeps its blanks and escapes
FROM busybox
CMD ["nginx", "-g", "daemon off;"]
CMD [ "a\\" , "\"b\"" , "[" , "]," ]
RUN []
HEALTHCHECK --interval=1s CMD [ "a b" ]
ONBUILD COPY --from=x ["a b", "c"]
#---- shown
FROM <busybox>
CMD ["nginx","-g","daemon off;"]
CMD ["a\\","\"b\"","[","],"]
RUN []
HEALTHCHECK --interval=1s ["CMD","a b"]
ONBUILD COPY --from=x ["a b","c"]

#---- no JSON in EXPOSE, FROM and USER, and where something follows it
FROM ["a"]
EXPOSE ["80"]
USER ["a"]
CMD ["a"];
CMD ["a",]
SHELL ["a"] # b
#---- shown
FROM <["a"]>
EXPOSE <["80"]>
USER <["a"]>
CMD <["a"];>
CMD <["a",]>
SHELL <["a"] # b>

#---- other words are read as they stand
FROM busybox
COPY a\ b "c d" e
EXPOSE 80 "81 82"
RUN echo \  "x
onbuild add a b
ONBUILD
HEALTHCHECK NONE
HEALTHCHECK cmd curl  x
#---- shown
FROM <busybox>
COPY <a\> <b> <"c> <d"> <e>
EXPOSE <80> <"81> <82">
RUN <echo \  "x>
ONBUILD ADD <a> <b>
ONBUILD 
HEALTHCHECK <NONE>
HEALTHCHECK <cmd> <curl  x>
