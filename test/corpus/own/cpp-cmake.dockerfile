FROM debian:bookworm AS toolchain
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y --no-install-recommends \
        ca-certificates \
        ccache \
        cmake \
        g++ \
        git \
        libboost-system-dev \
        libboost-program-options-dev \
        libssl-dev \
        ninja-build \
    && rm -rf /var/lib/apt/lists/*
ENV CMAKE_C_COMPILER_LAUNCHER=ccache \
    CMAKE_CXX_COMPILER_LAUNCHER=ccache \
    CCACHE_DIR=/ccache

FROM toolchain AS build
WORKDIR /src
COPY CMakeLists.txt CMakePresets.json ./
COPY cmake cmake
COPY include include
COPY src src
COPY third_party third_party
RUN --mount=type=cache,target=/ccache \
    cmake --preset release -B /build -G Ninja \
    && cmake --build /build \
    && cmake --install /build --prefix /opt/surveyor --strip

FROM build AS unit-tests
COPY tests tests
RUN cmake -B /build -DSURVEYOR_TESTS=ON && cmake --build /build && ctest --test-dir /build --output-on-failure

FROM build AS asan
RUN cmake -B /build-asan -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS="-fsanitize=address,undefined -fno-omit-frame-pointer" \
 && cmake --build /build-asan
CMD ["/build-asan/surveyor", "--self-test"]

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libboost-program-options1.74.0 libssl3 \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/surveyor /opt/surveyor
ENV PATH=/opt/surveyor/bin:$PATH
USER nobody
ENTRYPOINT ["surveyor"]
CMD ["--listen", "0.0.0.0:7171"]
