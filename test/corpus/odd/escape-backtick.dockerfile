# escape=`

FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS base
COPY app\ C:\app\
WORKDIR C:\
RUN dir C:\ && `
    echo a\`b
    # a comment behind the continuation
ENV A=C:\x\ B=D:\y` z
SHELL ["cmd", `
       "/S", "/C"]
RUN echo one & `

    echo two
COPY <<EOF C:\keep.txt
a `$A that stays, a $A that does not, and a path: C:\temp
EOF
CMD ["app.exe", "C:\\app\\config.json"]
