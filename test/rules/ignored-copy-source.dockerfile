#---- a folder, and a file below it
#---- file .dockerignore
dist
*.log
!keep.log
#---- file dist/main.js
x
#---- file src/main.js
x
#---- file Dockerfile
FROM busybox
COPY dist src /app/
#    ^^^^ warning: "`.dockerignore` keeps `dist` out of the build, so this COPY does not find it"
ADD dist/main.js /app/
#   ^^^^^^^^^^^^ warning: "`.dockerignore` keeps `dist/main.js` out of the build, so this ADD does not find it"
COPY a.log keep.log /app/
#    ^^^^^ warning: "`.dockerignore` keeps `a.log` out of the build, so this COPY does not find it"
COPY . /app/
COPY *.log /app/
COPY --from=busybox dist /app/

#---- ok: nothing is excluded
#---- file src/main.js
x
#---- file Dockerfile
FROM busybox
COPY src /app
