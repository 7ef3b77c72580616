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
#    ^^^^ warning: "`.dockerignore` excludes `dist`: this COPY can't find it"
ADD dist/main.js /app/
#   ^^^^^^^^^^^^ warning: "`.dockerignore` excludes `dist/main.js`: this ADD can't find it"
COPY a.log keep.log /app/
#    ^^^^^ warning: "`.dockerignore` excludes `a.log`: this COPY can't find it"
COPY . /app/
COPY *.log /app/
COPY --from=busybox dist /app/

#---- ok: a pattern brings back what is below the folder
#---- file .dockerignore
**
!tools/maven/build
!docker/*/start
#---- file tools/maven/build
x
#---- file docker/web/start
x
#---- file Dockerfile
FROM busybox
COPY tools/maven docker/web /app/

#---- a pattern brings back what is not there
#---- file .dockerignore
**
!tools/maven/build
#---- file tools/maven/other
x
#---- file Dockerfile
FROM busybox
COPY tools/maven /app/
#    ^^^^^^^^^^^ warning: "`.dockerignore` excludes `tools/maven`: this COPY can't find it"

#---- ok: nothing is excluded
#---- file src/main.js
x
#---- file Dockerfile
FROM busybox
COPY src /app
