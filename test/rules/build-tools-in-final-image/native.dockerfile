#---- C with libraries
FROM debian:12
RUN apt-get update && apt-get install -y gcc make libssl-dev ca-certificates
WORKDIR /src
COPY Makefile main.c ./
RUN make
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc make libssl-dev ca-certificates
WORKDIR /src
COPY Makefile main.c ./
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y libssl3 ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /src .
CMD ["./server"]

#---- C without libraries
FROM gcc:14-bookworm
WORKDIR /src
COPY main.c .
RUN gcc -static -O2 -o /bin/server main.c
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
ENTRYPOINT ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM gcc:14-bookworm AS build
WORKDIR /src
COPY main.c .
RUN gcc -static -O2 -o /bin/server main.c

FROM scratch
WORKDIR /src
COPY --from=build /bin/server /bin/
ENTRYPOINT ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM gcc:14-bookworm AS build
WORKDIR /src
COPY main.c .
RUN gcc -static -O2 -o /bin/server main.c

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /bin/server /bin/
ENTRYPOINT ["/bin/server"]

#---- no fix: C++ of a compiler that is newer than the distribution
FROM gcc:14-bookworm
WORKDIR /src
COPY main.cpp .
RUN g++ -O2 -o /bin/server main.cpp
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
ENTRYPOINT ["/bin/server"]
#---- refused: "Split into build and runtime stages: C++ programs need the libraries of this compiler"

#---- C++ on Alpine, as a user that every image has
#---- file Makefile
#---- file main.cpp
#---- file www/index.html
#---- file Dockerfile
FROM alpine:3.19
RUN apk add --no-cache build-base
WORKDIR /srv
COPY . .
RUN make
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
USER nobody
EXPOSE 8080
CMD ["./httpd", "-d", "www"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3.19, as nobody)"
FROM alpine:3.19 AS build
RUN apk add --no-cache build-base
WORKDIR /srv
COPY . .
RUN make

FROM alpine:3.19
RUN apk add --no-cache libstdc++
WORKDIR /srv
COPY --from=build /srv .
USER nobody
EXPOSE 8080
CMD ["./httpd", "-d", "www"]

#---- no fix: among the files of the compiler
FROM gcc:12-bookworm
WORKDIR /src
COPY Makefile main.c ./
RUN gcc -o server main.c && make install
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["/usr/local/bin/server"]
#---- refused: "Split into build and runtime stages: C++ programs need the libraries of this compiler"

#---- what only steps use stays in the build stage: pip and sudo
#---- file CMakeLists.txt
project(host)
#---- file main.cpp
#---- file Dockerfile
FROM ubuntu:22.04
RUN apt update && apt install -y sudo pip g++
RUN sudo apt install -y cmake
RUN pip install conan==1.59.0
WORKDIR /src
COPY . .
RUN cmake . && cmake --build .
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["/src/bin/host"]
#---- fixed (unsafe): "Split into build and runtime stages (ubuntu:22.04, as root)"
FROM ubuntu:22.04 AS build
RUN apt update && apt install -y sudo pip g++
RUN sudo apt install -y cmake
RUN pip install conan==1.59.0
WORKDIR /src
COPY . .
RUN cmake . && cmake --build .

FROM ubuntu:22.04
WORKDIR /src
COPY --from=build /src .
CMD ["/src/bin/host"]

#---- no fix: a package that the program may use recommends compilers
#---- file Makefile
#---- file main.c
#---- file Dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y gcc make npm
WORKDIR /src
COPY Makefile main.c ./
RUN make
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["./server"]
#---- refused: "Split into build and runtime stages: `npm` recommends a compiler, which the final stage would get again"

#---- without what it recommends, it brings none
#---- file Makefile
#---- file main.c
#---- file Dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gcc make npm
WORKDIR /src
COPY Makefile main.c ./
RUN make
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM debian:12 AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc make npm
WORKDIR /src
COPY Makefile main.c ./
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /src .
CMD ["./server"]

#---- no fix: libraries that Conan keeps in a home
#---- file conanfile.txt
[requires]
onetbb/2021.8.0
#---- file CMakeLists.txt
project(shop)
#---- file src/main.cpp
int main() {}
#---- file Dockerfile
FROM debian:bookworm
RUN apt-get update && apt-get install -y cmake g++ pipx && pipx install conan
WORKDIR /app
COPY . .
RUN conan install . --build=missing && cmake -B build && cmake --build build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["/app/build/shop"]
#---- refused: "Split into build and runtime stages: what libraries `conan` brings, and where they stay, is unknown"
