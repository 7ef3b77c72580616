# Every vendored module of the appliance, one stage each; written by tools/gen-stages
ARG BASE=debian:12-slim
FROM ${BASE} AS base
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*

# module-000 is built from vendor/module-000
FROM base AS module-000
ARG MODULE_000_FLAGS="-O2"
WORKDIR /src/module-000
COPY vendor/module-000/Makefile vendor/module-000/*.mk ./
COPY vendor/module-000/src ./src
RUN make -j4 CFLAGS="${MODULE_000_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-001 is built from vendor/module-001
FROM base AS module-001
ARG MODULE_001_FLAGS="-O2"
WORKDIR /src/module-001
COPY vendor/module-001/Makefile vendor/module-001/*.mk ./
COPY vendor/module-001/src ./src
RUN make -j4 CFLAGS="${MODULE_001_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-002 is built from vendor/module-002
FROM base AS module-002
ARG MODULE_002_FLAGS="-O2"
WORKDIR /src/module-002
COPY vendor/module-002/Makefile vendor/module-002/*.mk ./
COPY vendor/module-002/src ./src
RUN make -j4 CFLAGS="${MODULE_002_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-003 is built from vendor/module-003
FROM base AS module-003
ARG MODULE_003_FLAGS="-O2"
WORKDIR /src/module-003
COPY vendor/module-003/Makefile vendor/module-003/*.mk ./
COPY --from=module-001 /out/lib /usr/local/lib
COPY vendor/module-003/src ./src
RUN make -j4 CFLAGS="${MODULE_003_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-004 is built from vendor/module-004
FROM base AS module-004
ARG MODULE_004_FLAGS="-O2"
WORKDIR /src/module-004
COPY vendor/module-004/Makefile vendor/module-004/*.mk ./
COPY vendor/module-004/src ./src
RUN make -j4 CFLAGS="${MODULE_004_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-005 is built from vendor/module-005
FROM base AS module-005
ARG MODULE_005_FLAGS="-O2"
WORKDIR /src/module-005
COPY vendor/module-005/Makefile vendor/module-005/*.mk ./
RUN --mount=type=bind,from=module-004,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-005/src ./src
RUN make -j4 CFLAGS="${MODULE_005_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-006 is built from vendor/module-006
FROM base AS module-006
ARG MODULE_006_FLAGS="-O2"
WORKDIR /src/module-006
COPY vendor/module-006/Makefile vendor/module-006/*.mk ./
COPY --from=module-004 /out/lib /usr/local/lib
COPY vendor/module-006/src ./src
RUN make -j4 CFLAGS="${MODULE_006_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-007 is built from vendor/module-007
FROM base AS module-007
ARG MODULE_007_FLAGS="-O2"
WORKDIR /src/module-007
COPY vendor/module-007/Makefile vendor/module-007/*.mk ./
COPY vendor/module-007/src ./src
RUN make -j4 CFLAGS="${MODULE_007_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-008 is built from vendor/module-008
FROM base AS module-008
ARG MODULE_008_FLAGS="-O2"
WORKDIR /src/module-008
COPY vendor/module-008/Makefile vendor/module-008/*.mk ./
COPY vendor/module-008/src ./src
RUN make -j4 CFLAGS="${MODULE_008_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-009 is built from vendor/module-009
FROM base AS module-009
ARG MODULE_009_FLAGS="-O2"
WORKDIR /src/module-009
COPY vendor/module-009/Makefile vendor/module-009/*.mk ./
COPY --from=module-007 /out/lib /usr/local/lib
COPY vendor/module-009/src ./src
RUN make -j4 CFLAGS="${MODULE_009_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-010 is built from vendor/module-010
FROM base AS module-010
ARG MODULE_010_FLAGS="-O2"
WORKDIR /src/module-010
COPY vendor/module-010/Makefile vendor/module-010/*.mk ./
RUN --mount=type=bind,from=module-009,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-010/src ./src
RUN make -j4 CFLAGS="${MODULE_010_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-011 is built from vendor/module-011
FROM base AS module-011
ARG MODULE_011_FLAGS="-O2"
WORKDIR /src/module-011
COPY vendor/module-011/Makefile vendor/module-011/*.mk ./
COPY vendor/module-011/src ./src
RUN make -j4 CFLAGS="${MODULE_011_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-012 is built from vendor/module-012
FROM base AS module-012
ARG MODULE_012_FLAGS="-O2"
WORKDIR /src/module-012
COPY vendor/module-012/Makefile vendor/module-012/*.mk ./
COPY --from=module-010 /out/lib /usr/local/lib
COPY vendor/module-012/src ./src
RUN make -j4 CFLAGS="${MODULE_012_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-013 is built from vendor/module-013
FROM base AS module-013
ARG MODULE_013_FLAGS="-O2"
WORKDIR /src/module-013
COPY vendor/module-013/Makefile vendor/module-013/*.mk ./
COPY vendor/module-013/src ./src
RUN make -j4 CFLAGS="${MODULE_013_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-014 is built from vendor/module-014
FROM base AS module-014
ARG MODULE_014_FLAGS="-O2"
WORKDIR /src/module-014
COPY vendor/module-014/Makefile vendor/module-014/*.mk ./
COPY vendor/module-014/src ./src
RUN make -j4 CFLAGS="${MODULE_014_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-015 is built from vendor/module-015
FROM base AS module-015
ARG MODULE_015_FLAGS="-O2"
WORKDIR /src/module-015
COPY vendor/module-015/Makefile vendor/module-015/*.mk ./
COPY --from=module-013 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-014,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-015/src ./src
RUN make -j4 CFLAGS="${MODULE_015_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-016 is built from vendor/module-016
FROM base AS module-016
ARG MODULE_016_FLAGS="-O2"
WORKDIR /src/module-016
COPY vendor/module-016/Makefile vendor/module-016/*.mk ./
COPY vendor/module-016/src ./src
RUN make -j4 CFLAGS="${MODULE_016_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-017 is built from vendor/module-017
FROM base AS module-017
ARG MODULE_017_FLAGS="-O2"
WORKDIR /src/module-017
COPY vendor/module-017/Makefile vendor/module-017/*.mk ./
COPY vendor/module-017/src ./src
RUN make -j4 CFLAGS="${MODULE_017_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-018 is built from vendor/module-018
FROM base AS module-018
ARG MODULE_018_FLAGS="-O2"
WORKDIR /src/module-018
COPY vendor/module-018/Makefile vendor/module-018/*.mk ./
COPY --from=module-016 /out/lib /usr/local/lib
COPY vendor/module-018/src ./src
RUN make -j4 CFLAGS="${MODULE_018_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-019 is built from vendor/module-019
FROM base AS module-019
ARG MODULE_019_FLAGS="-O2"
WORKDIR /src/module-019
COPY vendor/module-019/Makefile vendor/module-019/*.mk ./
COPY vendor/module-019/src ./src
RUN make -j4 CFLAGS="${MODULE_019_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-020 is built from vendor/module-020
FROM base AS module-020
ARG MODULE_020_FLAGS="-O2"
WORKDIR /src/module-020
COPY vendor/module-020/Makefile vendor/module-020/*.mk ./
RUN --mount=type=bind,from=module-019,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-020/src ./src
RUN make -j4 CFLAGS="${MODULE_020_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-021 is built from vendor/module-021
FROM base AS module-021
ARG MODULE_021_FLAGS="-O2"
WORKDIR /src/module-021
COPY vendor/module-021/Makefile vendor/module-021/*.mk ./
COPY --from=module-019 /out/lib /usr/local/lib
COPY vendor/module-021/src ./src
RUN make -j4 CFLAGS="${MODULE_021_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-022 is built from vendor/module-022
FROM base AS module-022
ARG MODULE_022_FLAGS="-O2"
WORKDIR /src/module-022
COPY vendor/module-022/Makefile vendor/module-022/*.mk ./
COPY vendor/module-022/src ./src
RUN make -j4 CFLAGS="${MODULE_022_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-023 is built from vendor/module-023
FROM base AS module-023
ARG MODULE_023_FLAGS="-O2"
WORKDIR /src/module-023
COPY vendor/module-023/Makefile vendor/module-023/*.mk ./
COPY vendor/module-023/src ./src
RUN make -j4 CFLAGS="${MODULE_023_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-024 is built from vendor/module-024
FROM base AS module-024
ARG MODULE_024_FLAGS="-O2"
WORKDIR /src/module-024
COPY vendor/module-024/Makefile vendor/module-024/*.mk ./
COPY --from=module-022 /out/lib /usr/local/lib
COPY vendor/module-024/src ./src
RUN make -j4 CFLAGS="${MODULE_024_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-025 is built from vendor/module-025
FROM base AS module-025
ARG MODULE_025_FLAGS="-O2"
WORKDIR /src/module-025
COPY vendor/module-025/Makefile vendor/module-025/*.mk ./
RUN --mount=type=bind,from=module-024,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-025/src ./src
RUN make -j4 CFLAGS="${MODULE_025_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-026 is built from vendor/module-026
FROM base AS module-026
ARG MODULE_026_FLAGS="-O2"
WORKDIR /src/module-026
COPY vendor/module-026/Makefile vendor/module-026/*.mk ./
COPY vendor/module-026/src ./src
RUN make -j4 CFLAGS="${MODULE_026_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-027 is built from vendor/module-027
FROM base AS module-027
ARG MODULE_027_FLAGS="-O2"
WORKDIR /src/module-027
COPY vendor/module-027/Makefile vendor/module-027/*.mk ./
COPY --from=module-025 /out/lib /usr/local/lib
COPY vendor/module-027/src ./src
RUN make -j4 CFLAGS="${MODULE_027_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-028 is built from vendor/module-028
FROM base AS module-028
ARG MODULE_028_FLAGS="-O2"
WORKDIR /src/module-028
COPY vendor/module-028/Makefile vendor/module-028/*.mk ./
COPY vendor/module-028/src ./src
RUN make -j4 CFLAGS="${MODULE_028_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-029 is built from vendor/module-029
FROM base AS module-029
ARG MODULE_029_FLAGS="-O2"
WORKDIR /src/module-029
COPY vendor/module-029/Makefile vendor/module-029/*.mk ./
COPY vendor/module-029/src ./src
RUN make -j4 CFLAGS="${MODULE_029_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-030 is built from vendor/module-030
FROM base AS module-030
ARG MODULE_030_FLAGS="-O2"
WORKDIR /src/module-030
COPY vendor/module-030/Makefile vendor/module-030/*.mk ./
COPY --from=module-028 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-029,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-030/src ./src
RUN make -j4 CFLAGS="${MODULE_030_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-031 is built from vendor/module-031
FROM base AS module-031
ARG MODULE_031_FLAGS="-O2"
WORKDIR /src/module-031
COPY vendor/module-031/Makefile vendor/module-031/*.mk ./
COPY vendor/module-031/src ./src
RUN make -j4 CFLAGS="${MODULE_031_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-032 is built from vendor/module-032
FROM base AS module-032
ARG MODULE_032_FLAGS="-O2"
WORKDIR /src/module-032
COPY vendor/module-032/Makefile vendor/module-032/*.mk ./
COPY vendor/module-032/src ./src
RUN make -j4 CFLAGS="${MODULE_032_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-033 is built from vendor/module-033
FROM base AS module-033
ARG MODULE_033_FLAGS="-O2"
WORKDIR /src/module-033
COPY vendor/module-033/Makefile vendor/module-033/*.mk ./
COPY --from=module-031 /out/lib /usr/local/lib
COPY vendor/module-033/src ./src
RUN make -j4 CFLAGS="${MODULE_033_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-034 is built from vendor/module-034
FROM base AS module-034
ARG MODULE_034_FLAGS="-O2"
WORKDIR /src/module-034
COPY vendor/module-034/Makefile vendor/module-034/*.mk ./
COPY vendor/module-034/src ./src
RUN make -j4 CFLAGS="${MODULE_034_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-035 is built from vendor/module-035
FROM base AS module-035
ARG MODULE_035_FLAGS="-O2"
WORKDIR /src/module-035
COPY vendor/module-035/Makefile vendor/module-035/*.mk ./
RUN --mount=type=bind,from=module-034,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-035/src ./src
RUN make -j4 CFLAGS="${MODULE_035_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-036 is built from vendor/module-036
FROM base AS module-036
ARG MODULE_036_FLAGS="-O2"
WORKDIR /src/module-036
COPY vendor/module-036/Makefile vendor/module-036/*.mk ./
COPY --from=module-034 /out/lib /usr/local/lib
COPY vendor/module-036/src ./src
RUN make -j4 CFLAGS="${MODULE_036_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-037 is built from vendor/module-037
FROM base AS module-037
ARG MODULE_037_FLAGS="-O2"
WORKDIR /src/module-037
COPY vendor/module-037/Makefile vendor/module-037/*.mk ./
COPY vendor/module-037/src ./src
RUN make -j4 CFLAGS="${MODULE_037_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-038 is built from vendor/module-038
FROM base AS module-038
ARG MODULE_038_FLAGS="-O2"
WORKDIR /src/module-038
COPY vendor/module-038/Makefile vendor/module-038/*.mk ./
COPY vendor/module-038/src ./src
RUN make -j4 CFLAGS="${MODULE_038_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-039 is built from vendor/module-039
FROM base AS module-039
ARG MODULE_039_FLAGS="-O2"
WORKDIR /src/module-039
COPY vendor/module-039/Makefile vendor/module-039/*.mk ./
COPY --from=module-037 /out/lib /usr/local/lib
COPY vendor/module-039/src ./src
RUN make -j4 CFLAGS="${MODULE_039_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-040 is built from vendor/module-040
FROM base AS module-040
ARG MODULE_040_FLAGS="-O2"
WORKDIR /src/module-040
COPY vendor/module-040/Makefile vendor/module-040/*.mk ./
RUN --mount=type=bind,from=module-039,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-040/src ./src
RUN make -j4 CFLAGS="${MODULE_040_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-041 is built from vendor/module-041
FROM base AS module-041
ARG MODULE_041_FLAGS="-O2"
WORKDIR /src/module-041
COPY vendor/module-041/Makefile vendor/module-041/*.mk ./
COPY vendor/module-041/src ./src
RUN make -j4 CFLAGS="${MODULE_041_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-042 is built from vendor/module-042
FROM base AS module-042
ARG MODULE_042_FLAGS="-O2"
WORKDIR /src/module-042
COPY vendor/module-042/Makefile vendor/module-042/*.mk ./
COPY --from=module-040 /out/lib /usr/local/lib
COPY vendor/module-042/src ./src
RUN make -j4 CFLAGS="${MODULE_042_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-043 is built from vendor/module-043
FROM base AS module-043
ARG MODULE_043_FLAGS="-O2"
WORKDIR /src/module-043
COPY vendor/module-043/Makefile vendor/module-043/*.mk ./
COPY vendor/module-043/src ./src
RUN make -j4 CFLAGS="${MODULE_043_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-044 is built from vendor/module-044
FROM base AS module-044
ARG MODULE_044_FLAGS="-O2"
WORKDIR /src/module-044
COPY vendor/module-044/Makefile vendor/module-044/*.mk ./
COPY vendor/module-044/src ./src
RUN make -j4 CFLAGS="${MODULE_044_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-045 is built from vendor/module-045
FROM base AS module-045
ARG MODULE_045_FLAGS="-O2"
WORKDIR /src/module-045
COPY vendor/module-045/Makefile vendor/module-045/*.mk ./
COPY --from=module-043 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-044,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-045/src ./src
RUN make -j4 CFLAGS="${MODULE_045_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-046 is built from vendor/module-046
FROM base AS module-046
ARG MODULE_046_FLAGS="-O2"
WORKDIR /src/module-046
COPY vendor/module-046/Makefile vendor/module-046/*.mk ./
COPY vendor/module-046/src ./src
RUN make -j4 CFLAGS="${MODULE_046_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-047 is built from vendor/module-047
FROM base AS module-047
ARG MODULE_047_FLAGS="-O2"
WORKDIR /src/module-047
COPY vendor/module-047/Makefile vendor/module-047/*.mk ./
COPY vendor/module-047/src ./src
RUN make -j4 CFLAGS="${MODULE_047_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-048 is built from vendor/module-048
FROM base AS module-048
ARG MODULE_048_FLAGS="-O2"
WORKDIR /src/module-048
COPY vendor/module-048/Makefile vendor/module-048/*.mk ./
COPY --from=module-046 /out/lib /usr/local/lib
COPY vendor/module-048/src ./src
RUN make -j4 CFLAGS="${MODULE_048_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-049 is built from vendor/module-049
FROM base AS module-049
ARG MODULE_049_FLAGS="-O2"
WORKDIR /src/module-049
COPY vendor/module-049/Makefile vendor/module-049/*.mk ./
COPY vendor/module-049/src ./src
RUN make -j4 CFLAGS="${MODULE_049_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-050 is built from vendor/module-050
FROM base AS module-050
ARG MODULE_050_FLAGS="-O2"
WORKDIR /src/module-050
COPY vendor/module-050/Makefile vendor/module-050/*.mk ./
RUN --mount=type=bind,from=module-049,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-050/src ./src
RUN make -j4 CFLAGS="${MODULE_050_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-051 is built from vendor/module-051
FROM base AS module-051
ARG MODULE_051_FLAGS="-O2"
WORKDIR /src/module-051
COPY vendor/module-051/Makefile vendor/module-051/*.mk ./
COPY --from=module-049 /out/lib /usr/local/lib
COPY vendor/module-051/src ./src
RUN make -j4 CFLAGS="${MODULE_051_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-052 is built from vendor/module-052
FROM base AS module-052
ARG MODULE_052_FLAGS="-O2"
WORKDIR /src/module-052
COPY vendor/module-052/Makefile vendor/module-052/*.mk ./
COPY vendor/module-052/src ./src
RUN make -j4 CFLAGS="${MODULE_052_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-053 is built from vendor/module-053
FROM base AS module-053
ARG MODULE_053_FLAGS="-O2"
WORKDIR /src/module-053
COPY vendor/module-053/Makefile vendor/module-053/*.mk ./
COPY vendor/module-053/src ./src
RUN make -j4 CFLAGS="${MODULE_053_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-054 is built from vendor/module-054
FROM base AS module-054
ARG MODULE_054_FLAGS="-O2"
WORKDIR /src/module-054
COPY vendor/module-054/Makefile vendor/module-054/*.mk ./
COPY --from=module-052 /out/lib /usr/local/lib
COPY vendor/module-054/src ./src
RUN make -j4 CFLAGS="${MODULE_054_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-055 is built from vendor/module-055
FROM base AS module-055
ARG MODULE_055_FLAGS="-O2"
WORKDIR /src/module-055
COPY vendor/module-055/Makefile vendor/module-055/*.mk ./
RUN --mount=type=bind,from=module-054,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-055/src ./src
RUN make -j4 CFLAGS="${MODULE_055_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-056 is built from vendor/module-056
FROM base AS module-056
ARG MODULE_056_FLAGS="-O2"
WORKDIR /src/module-056
COPY vendor/module-056/Makefile vendor/module-056/*.mk ./
COPY vendor/module-056/src ./src
RUN make -j4 CFLAGS="${MODULE_056_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-057 is built from vendor/module-057
FROM base AS module-057
ARG MODULE_057_FLAGS="-O2"
WORKDIR /src/module-057
COPY vendor/module-057/Makefile vendor/module-057/*.mk ./
COPY --from=module-055 /out/lib /usr/local/lib
COPY vendor/module-057/src ./src
RUN make -j4 CFLAGS="${MODULE_057_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-058 is built from vendor/module-058
FROM base AS module-058
ARG MODULE_058_FLAGS="-O2"
WORKDIR /src/module-058
COPY vendor/module-058/Makefile vendor/module-058/*.mk ./
COPY vendor/module-058/src ./src
RUN make -j4 CFLAGS="${MODULE_058_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-059 is built from vendor/module-059
FROM base AS module-059
ARG MODULE_059_FLAGS="-O2"
WORKDIR /src/module-059
COPY vendor/module-059/Makefile vendor/module-059/*.mk ./
COPY vendor/module-059/src ./src
RUN make -j4 CFLAGS="${MODULE_059_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-060 is built from vendor/module-060
FROM base AS module-060
ARG MODULE_060_FLAGS="-O2"
WORKDIR /src/module-060
COPY vendor/module-060/Makefile vendor/module-060/*.mk ./
COPY --from=module-058 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-059,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-060/src ./src
RUN make -j4 CFLAGS="${MODULE_060_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-061 is built from vendor/module-061
FROM base AS module-061
ARG MODULE_061_FLAGS="-O2"
WORKDIR /src/module-061
COPY vendor/module-061/Makefile vendor/module-061/*.mk ./
COPY vendor/module-061/src ./src
RUN make -j4 CFLAGS="${MODULE_061_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-062 is built from vendor/module-062
FROM base AS module-062
ARG MODULE_062_FLAGS="-O2"
WORKDIR /src/module-062
COPY vendor/module-062/Makefile vendor/module-062/*.mk ./
COPY vendor/module-062/src ./src
RUN make -j4 CFLAGS="${MODULE_062_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-063 is built from vendor/module-063
FROM base AS module-063
ARG MODULE_063_FLAGS="-O2"
WORKDIR /src/module-063
COPY vendor/module-063/Makefile vendor/module-063/*.mk ./
COPY --from=module-061 /out/lib /usr/local/lib
COPY vendor/module-063/src ./src
RUN make -j4 CFLAGS="${MODULE_063_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-064 is built from vendor/module-064
FROM base AS module-064
ARG MODULE_064_FLAGS="-O2"
WORKDIR /src/module-064
COPY vendor/module-064/Makefile vendor/module-064/*.mk ./
COPY vendor/module-064/src ./src
RUN make -j4 CFLAGS="${MODULE_064_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-065 is built from vendor/module-065
FROM base AS module-065
ARG MODULE_065_FLAGS="-O2"
WORKDIR /src/module-065
COPY vendor/module-065/Makefile vendor/module-065/*.mk ./
RUN --mount=type=bind,from=module-064,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-065/src ./src
RUN make -j4 CFLAGS="${MODULE_065_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-066 is built from vendor/module-066
FROM base AS module-066
ARG MODULE_066_FLAGS="-O2"
WORKDIR /src/module-066
COPY vendor/module-066/Makefile vendor/module-066/*.mk ./
COPY --from=module-064 /out/lib /usr/local/lib
COPY vendor/module-066/src ./src
RUN make -j4 CFLAGS="${MODULE_066_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-067 is built from vendor/module-067
FROM base AS module-067
ARG MODULE_067_FLAGS="-O2"
WORKDIR /src/module-067
COPY vendor/module-067/Makefile vendor/module-067/*.mk ./
COPY vendor/module-067/src ./src
RUN make -j4 CFLAGS="${MODULE_067_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-068 is built from vendor/module-068
FROM base AS module-068
ARG MODULE_068_FLAGS="-O2"
WORKDIR /src/module-068
COPY vendor/module-068/Makefile vendor/module-068/*.mk ./
COPY vendor/module-068/src ./src
RUN make -j4 CFLAGS="${MODULE_068_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-069 is built from vendor/module-069
FROM base AS module-069
ARG MODULE_069_FLAGS="-O2"
WORKDIR /src/module-069
COPY vendor/module-069/Makefile vendor/module-069/*.mk ./
COPY --from=module-067 /out/lib /usr/local/lib
COPY vendor/module-069/src ./src
RUN make -j4 CFLAGS="${MODULE_069_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-070 is built from vendor/module-070
FROM base AS module-070
ARG MODULE_070_FLAGS="-O2"
WORKDIR /src/module-070
COPY vendor/module-070/Makefile vendor/module-070/*.mk ./
RUN --mount=type=bind,from=module-069,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-070/src ./src
RUN make -j4 CFLAGS="${MODULE_070_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-071 is built from vendor/module-071
FROM base AS module-071
ARG MODULE_071_FLAGS="-O2"
WORKDIR /src/module-071
COPY vendor/module-071/Makefile vendor/module-071/*.mk ./
COPY vendor/module-071/src ./src
RUN make -j4 CFLAGS="${MODULE_071_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-072 is built from vendor/module-072
FROM base AS module-072
ARG MODULE_072_FLAGS="-O2"
WORKDIR /src/module-072
COPY vendor/module-072/Makefile vendor/module-072/*.mk ./
COPY --from=module-070 /out/lib /usr/local/lib
COPY vendor/module-072/src ./src
RUN make -j4 CFLAGS="${MODULE_072_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-073 is built from vendor/module-073
FROM base AS module-073
ARG MODULE_073_FLAGS="-O2"
WORKDIR /src/module-073
COPY vendor/module-073/Makefile vendor/module-073/*.mk ./
COPY vendor/module-073/src ./src
RUN make -j4 CFLAGS="${MODULE_073_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-074 is built from vendor/module-074
FROM base AS module-074
ARG MODULE_074_FLAGS="-O2"
WORKDIR /src/module-074
COPY vendor/module-074/Makefile vendor/module-074/*.mk ./
COPY vendor/module-074/src ./src
RUN make -j4 CFLAGS="${MODULE_074_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-075 is built from vendor/module-075
FROM base AS module-075
ARG MODULE_075_FLAGS="-O2"
WORKDIR /src/module-075
COPY vendor/module-075/Makefile vendor/module-075/*.mk ./
COPY --from=module-073 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-074,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-075/src ./src
RUN make -j4 CFLAGS="${MODULE_075_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-076 is built from vendor/module-076
FROM base AS module-076
ARG MODULE_076_FLAGS="-O2"
WORKDIR /src/module-076
COPY vendor/module-076/Makefile vendor/module-076/*.mk ./
COPY vendor/module-076/src ./src
RUN make -j4 CFLAGS="${MODULE_076_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-077 is built from vendor/module-077
FROM base AS module-077
ARG MODULE_077_FLAGS="-O2"
WORKDIR /src/module-077
COPY vendor/module-077/Makefile vendor/module-077/*.mk ./
COPY vendor/module-077/src ./src
RUN make -j4 CFLAGS="${MODULE_077_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-078 is built from vendor/module-078
FROM base AS module-078
ARG MODULE_078_FLAGS="-O2"
WORKDIR /src/module-078
COPY vendor/module-078/Makefile vendor/module-078/*.mk ./
COPY --from=module-076 /out/lib /usr/local/lib
COPY vendor/module-078/src ./src
RUN make -j4 CFLAGS="${MODULE_078_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-079 is built from vendor/module-079
FROM base AS module-079
ARG MODULE_079_FLAGS="-O2"
WORKDIR /src/module-079
COPY vendor/module-079/Makefile vendor/module-079/*.mk ./
COPY vendor/module-079/src ./src
RUN make -j4 CFLAGS="${MODULE_079_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-080 is built from vendor/module-080
FROM base AS module-080
ARG MODULE_080_FLAGS="-O2"
WORKDIR /src/module-080
COPY vendor/module-080/Makefile vendor/module-080/*.mk ./
RUN --mount=type=bind,from=module-079,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-080/src ./src
RUN make -j4 CFLAGS="${MODULE_080_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-081 is built from vendor/module-081
FROM base AS module-081
ARG MODULE_081_FLAGS="-O2"
WORKDIR /src/module-081
COPY vendor/module-081/Makefile vendor/module-081/*.mk ./
COPY --from=module-079 /out/lib /usr/local/lib
COPY vendor/module-081/src ./src
RUN make -j4 CFLAGS="${MODULE_081_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-082 is built from vendor/module-082
FROM base AS module-082
ARG MODULE_082_FLAGS="-O2"
WORKDIR /src/module-082
COPY vendor/module-082/Makefile vendor/module-082/*.mk ./
COPY vendor/module-082/src ./src
RUN make -j4 CFLAGS="${MODULE_082_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-083 is built from vendor/module-083
FROM base AS module-083
ARG MODULE_083_FLAGS="-O2"
WORKDIR /src/module-083
COPY vendor/module-083/Makefile vendor/module-083/*.mk ./
COPY vendor/module-083/src ./src
RUN make -j4 CFLAGS="${MODULE_083_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-084 is built from vendor/module-084
FROM base AS module-084
ARG MODULE_084_FLAGS="-O2"
WORKDIR /src/module-084
COPY vendor/module-084/Makefile vendor/module-084/*.mk ./
COPY --from=module-082 /out/lib /usr/local/lib
COPY vendor/module-084/src ./src
RUN make -j4 CFLAGS="${MODULE_084_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-085 is built from vendor/module-085
FROM base AS module-085
ARG MODULE_085_FLAGS="-O2"
WORKDIR /src/module-085
COPY vendor/module-085/Makefile vendor/module-085/*.mk ./
RUN --mount=type=bind,from=module-084,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-085/src ./src
RUN make -j4 CFLAGS="${MODULE_085_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-086 is built from vendor/module-086
FROM base AS module-086
ARG MODULE_086_FLAGS="-O2"
WORKDIR /src/module-086
COPY vendor/module-086/Makefile vendor/module-086/*.mk ./
COPY vendor/module-086/src ./src
RUN make -j4 CFLAGS="${MODULE_086_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-087 is built from vendor/module-087
FROM base AS module-087
ARG MODULE_087_FLAGS="-O2"
WORKDIR /src/module-087
COPY vendor/module-087/Makefile vendor/module-087/*.mk ./
COPY --from=module-085 /out/lib /usr/local/lib
COPY vendor/module-087/src ./src
RUN make -j4 CFLAGS="${MODULE_087_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-088 is built from vendor/module-088
FROM base AS module-088
ARG MODULE_088_FLAGS="-O2"
WORKDIR /src/module-088
COPY vendor/module-088/Makefile vendor/module-088/*.mk ./
COPY vendor/module-088/src ./src
RUN make -j4 CFLAGS="${MODULE_088_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-089 is built from vendor/module-089
FROM base AS module-089
ARG MODULE_089_FLAGS="-O2"
WORKDIR /src/module-089
COPY vendor/module-089/Makefile vendor/module-089/*.mk ./
COPY vendor/module-089/src ./src
RUN make -j4 CFLAGS="${MODULE_089_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-090 is built from vendor/module-090
FROM base AS module-090
ARG MODULE_090_FLAGS="-O2"
WORKDIR /src/module-090
COPY vendor/module-090/Makefile vendor/module-090/*.mk ./
COPY --from=module-088 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-089,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-090/src ./src
RUN make -j4 CFLAGS="${MODULE_090_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-091 is built from vendor/module-091
FROM base AS module-091
ARG MODULE_091_FLAGS="-O2"
WORKDIR /src/module-091
COPY vendor/module-091/Makefile vendor/module-091/*.mk ./
COPY vendor/module-091/src ./src
RUN make -j4 CFLAGS="${MODULE_091_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-092 is built from vendor/module-092
FROM base AS module-092
ARG MODULE_092_FLAGS="-O2"
WORKDIR /src/module-092
COPY vendor/module-092/Makefile vendor/module-092/*.mk ./
COPY vendor/module-092/src ./src
RUN make -j4 CFLAGS="${MODULE_092_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-093 is built from vendor/module-093
FROM base AS module-093
ARG MODULE_093_FLAGS="-O2"
WORKDIR /src/module-093
COPY vendor/module-093/Makefile vendor/module-093/*.mk ./
COPY --from=module-091 /out/lib /usr/local/lib
COPY vendor/module-093/src ./src
RUN make -j4 CFLAGS="${MODULE_093_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-094 is built from vendor/module-094
FROM base AS module-094
ARG MODULE_094_FLAGS="-O2"
WORKDIR /src/module-094
COPY vendor/module-094/Makefile vendor/module-094/*.mk ./
COPY vendor/module-094/src ./src
RUN make -j4 CFLAGS="${MODULE_094_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-095 is built from vendor/module-095
FROM base AS module-095
ARG MODULE_095_FLAGS="-O2"
WORKDIR /src/module-095
COPY vendor/module-095/Makefile vendor/module-095/*.mk ./
RUN --mount=type=bind,from=module-094,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-095/src ./src
RUN make -j4 CFLAGS="${MODULE_095_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-096 is built from vendor/module-096
FROM base AS module-096
ARG MODULE_096_FLAGS="-O2"
WORKDIR /src/module-096
COPY vendor/module-096/Makefile vendor/module-096/*.mk ./
COPY --from=module-094 /out/lib /usr/local/lib
COPY vendor/module-096/src ./src
RUN make -j4 CFLAGS="${MODULE_096_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-097 is built from vendor/module-097
FROM base AS module-097
ARG MODULE_097_FLAGS="-O2"
WORKDIR /src/module-097
COPY vendor/module-097/Makefile vendor/module-097/*.mk ./
COPY vendor/module-097/src ./src
RUN make -j4 CFLAGS="${MODULE_097_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-098 is built from vendor/module-098
FROM base AS module-098
ARG MODULE_098_FLAGS="-O2"
WORKDIR /src/module-098
COPY vendor/module-098/Makefile vendor/module-098/*.mk ./
COPY vendor/module-098/src ./src
RUN make -j4 CFLAGS="${MODULE_098_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-099 is built from vendor/module-099
FROM base AS module-099
ARG MODULE_099_FLAGS="-O2"
WORKDIR /src/module-099
COPY vendor/module-099/Makefile vendor/module-099/*.mk ./
COPY --from=module-097 /out/lib /usr/local/lib
COPY vendor/module-099/src ./src
RUN make -j4 CFLAGS="${MODULE_099_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-100 is built from vendor/module-100
FROM base AS module-100
ARG MODULE_100_FLAGS="-O2"
WORKDIR /src/module-100
COPY vendor/module-100/Makefile vendor/module-100/*.mk ./
RUN --mount=type=bind,from=module-099,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-100/src ./src
RUN make -j4 CFLAGS="${MODULE_100_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-101 is built from vendor/module-101
FROM base AS module-101
ARG MODULE_101_FLAGS="-O2"
WORKDIR /src/module-101
COPY vendor/module-101/Makefile vendor/module-101/*.mk ./
COPY vendor/module-101/src ./src
RUN make -j4 CFLAGS="${MODULE_101_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-102 is built from vendor/module-102
FROM base AS module-102
ARG MODULE_102_FLAGS="-O2"
WORKDIR /src/module-102
COPY vendor/module-102/Makefile vendor/module-102/*.mk ./
COPY --from=module-100 /out/lib /usr/local/lib
COPY vendor/module-102/src ./src
RUN make -j4 CFLAGS="${MODULE_102_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-103 is built from vendor/module-103
FROM base AS module-103
ARG MODULE_103_FLAGS="-O2"
WORKDIR /src/module-103
COPY vendor/module-103/Makefile vendor/module-103/*.mk ./
COPY vendor/module-103/src ./src
RUN make -j4 CFLAGS="${MODULE_103_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-104 is built from vendor/module-104
FROM base AS module-104
ARG MODULE_104_FLAGS="-O2"
WORKDIR /src/module-104
COPY vendor/module-104/Makefile vendor/module-104/*.mk ./
COPY vendor/module-104/src ./src
RUN make -j4 CFLAGS="${MODULE_104_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-105 is built from vendor/module-105
FROM base AS module-105
ARG MODULE_105_FLAGS="-O2"
WORKDIR /src/module-105
COPY vendor/module-105/Makefile vendor/module-105/*.mk ./
COPY --from=module-103 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-104,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-105/src ./src
RUN make -j4 CFLAGS="${MODULE_105_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-106 is built from vendor/module-106
FROM base AS module-106
ARG MODULE_106_FLAGS="-O2"
WORKDIR /src/module-106
COPY vendor/module-106/Makefile vendor/module-106/*.mk ./
COPY vendor/module-106/src ./src
RUN make -j4 CFLAGS="${MODULE_106_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-107 is built from vendor/module-107
FROM base AS module-107
ARG MODULE_107_FLAGS="-O2"
WORKDIR /src/module-107
COPY vendor/module-107/Makefile vendor/module-107/*.mk ./
COPY vendor/module-107/src ./src
RUN make -j4 CFLAGS="${MODULE_107_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-108 is built from vendor/module-108
FROM base AS module-108
ARG MODULE_108_FLAGS="-O2"
WORKDIR /src/module-108
COPY vendor/module-108/Makefile vendor/module-108/*.mk ./
COPY --from=module-106 /out/lib /usr/local/lib
COPY vendor/module-108/src ./src
RUN make -j4 CFLAGS="${MODULE_108_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-109 is built from vendor/module-109
FROM base AS module-109
ARG MODULE_109_FLAGS="-O2"
WORKDIR /src/module-109
COPY vendor/module-109/Makefile vendor/module-109/*.mk ./
COPY vendor/module-109/src ./src
RUN make -j4 CFLAGS="${MODULE_109_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-110 is built from vendor/module-110
FROM base AS module-110
ARG MODULE_110_FLAGS="-O2"
WORKDIR /src/module-110
COPY vendor/module-110/Makefile vendor/module-110/*.mk ./
RUN --mount=type=bind,from=module-109,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-110/src ./src
RUN make -j4 CFLAGS="${MODULE_110_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-111 is built from vendor/module-111
FROM base AS module-111
ARG MODULE_111_FLAGS="-O2"
WORKDIR /src/module-111
COPY vendor/module-111/Makefile vendor/module-111/*.mk ./
COPY --from=module-109 /out/lib /usr/local/lib
COPY vendor/module-111/src ./src
RUN make -j4 CFLAGS="${MODULE_111_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-112 is built from vendor/module-112
FROM base AS module-112
ARG MODULE_112_FLAGS="-O2"
WORKDIR /src/module-112
COPY vendor/module-112/Makefile vendor/module-112/*.mk ./
COPY vendor/module-112/src ./src
RUN make -j4 CFLAGS="${MODULE_112_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-113 is built from vendor/module-113
FROM base AS module-113
ARG MODULE_113_FLAGS="-O2"
WORKDIR /src/module-113
COPY vendor/module-113/Makefile vendor/module-113/*.mk ./
COPY vendor/module-113/src ./src
RUN make -j4 CFLAGS="${MODULE_113_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-114 is built from vendor/module-114
FROM base AS module-114
ARG MODULE_114_FLAGS="-O2"
WORKDIR /src/module-114
COPY vendor/module-114/Makefile vendor/module-114/*.mk ./
COPY --from=module-112 /out/lib /usr/local/lib
COPY vendor/module-114/src ./src
RUN make -j4 CFLAGS="${MODULE_114_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-115 is built from vendor/module-115
FROM base AS module-115
ARG MODULE_115_FLAGS="-O2"
WORKDIR /src/module-115
COPY vendor/module-115/Makefile vendor/module-115/*.mk ./
RUN --mount=type=bind,from=module-114,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-115/src ./src
RUN make -j4 CFLAGS="${MODULE_115_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-116 is built from vendor/module-116
FROM base AS module-116
ARG MODULE_116_FLAGS="-O2"
WORKDIR /src/module-116
COPY vendor/module-116/Makefile vendor/module-116/*.mk ./
COPY vendor/module-116/src ./src
RUN make -j4 CFLAGS="${MODULE_116_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-117 is built from vendor/module-117
FROM base AS module-117
ARG MODULE_117_FLAGS="-O2"
WORKDIR /src/module-117
COPY vendor/module-117/Makefile vendor/module-117/*.mk ./
COPY --from=module-115 /out/lib /usr/local/lib
COPY vendor/module-117/src ./src
RUN make -j4 CFLAGS="${MODULE_117_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-118 is built from vendor/module-118
FROM base AS module-118
ARG MODULE_118_FLAGS="-O2"
WORKDIR /src/module-118
COPY vendor/module-118/Makefile vendor/module-118/*.mk ./
COPY vendor/module-118/src ./src
RUN make -j4 CFLAGS="${MODULE_118_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-119 is built from vendor/module-119
FROM base AS module-119
ARG MODULE_119_FLAGS="-O2"
WORKDIR /src/module-119
COPY vendor/module-119/Makefile vendor/module-119/*.mk ./
COPY vendor/module-119/src ./src
RUN make -j4 CFLAGS="${MODULE_119_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-120 is built from vendor/module-120
FROM base AS module-120
ARG MODULE_120_FLAGS="-O2"
WORKDIR /src/module-120
COPY vendor/module-120/Makefile vendor/module-120/*.mk ./
COPY --from=module-118 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-119,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-120/src ./src
RUN make -j4 CFLAGS="${MODULE_120_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-121 is built from vendor/module-121
FROM base AS module-121
ARG MODULE_121_FLAGS="-O2"
WORKDIR /src/module-121
COPY vendor/module-121/Makefile vendor/module-121/*.mk ./
COPY vendor/module-121/src ./src
RUN make -j4 CFLAGS="${MODULE_121_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-122 is built from vendor/module-122
FROM base AS module-122
ARG MODULE_122_FLAGS="-O2"
WORKDIR /src/module-122
COPY vendor/module-122/Makefile vendor/module-122/*.mk ./
COPY vendor/module-122/src ./src
RUN make -j4 CFLAGS="${MODULE_122_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-123 is built from vendor/module-123
FROM base AS module-123
ARG MODULE_123_FLAGS="-O2"
WORKDIR /src/module-123
COPY vendor/module-123/Makefile vendor/module-123/*.mk ./
COPY --from=module-121 /out/lib /usr/local/lib
COPY vendor/module-123/src ./src
RUN make -j4 CFLAGS="${MODULE_123_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-124 is built from vendor/module-124
FROM base AS module-124
ARG MODULE_124_FLAGS="-O2"
WORKDIR /src/module-124
COPY vendor/module-124/Makefile vendor/module-124/*.mk ./
COPY vendor/module-124/src ./src
RUN make -j4 CFLAGS="${MODULE_124_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-125 is built from vendor/module-125
FROM base AS module-125
ARG MODULE_125_FLAGS="-O2"
WORKDIR /src/module-125
COPY vendor/module-125/Makefile vendor/module-125/*.mk ./
RUN --mount=type=bind,from=module-124,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-125/src ./src
RUN make -j4 CFLAGS="${MODULE_125_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-126 is built from vendor/module-126
FROM base AS module-126
ARG MODULE_126_FLAGS="-O2"
WORKDIR /src/module-126
COPY vendor/module-126/Makefile vendor/module-126/*.mk ./
COPY --from=module-124 /out/lib /usr/local/lib
COPY vendor/module-126/src ./src
RUN make -j4 CFLAGS="${MODULE_126_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-127 is built from vendor/module-127
FROM base AS module-127
ARG MODULE_127_FLAGS="-O2"
WORKDIR /src/module-127
COPY vendor/module-127/Makefile vendor/module-127/*.mk ./
COPY vendor/module-127/src ./src
RUN make -j4 CFLAGS="${MODULE_127_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-128 is built from vendor/module-128
FROM base AS module-128
ARG MODULE_128_FLAGS="-O2"
WORKDIR /src/module-128
COPY vendor/module-128/Makefile vendor/module-128/*.mk ./
COPY vendor/module-128/src ./src
RUN make -j4 CFLAGS="${MODULE_128_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-129 is built from vendor/module-129
FROM base AS module-129
ARG MODULE_129_FLAGS="-O2"
WORKDIR /src/module-129
COPY vendor/module-129/Makefile vendor/module-129/*.mk ./
COPY --from=module-127 /out/lib /usr/local/lib
COPY vendor/module-129/src ./src
RUN make -j4 CFLAGS="${MODULE_129_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-130 is built from vendor/module-130
FROM base AS module-130
ARG MODULE_130_FLAGS="-O2"
WORKDIR /src/module-130
COPY vendor/module-130/Makefile vendor/module-130/*.mk ./
RUN --mount=type=bind,from=module-129,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-130/src ./src
RUN make -j4 CFLAGS="${MODULE_130_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-131 is built from vendor/module-131
FROM base AS module-131
ARG MODULE_131_FLAGS="-O2"
WORKDIR /src/module-131
COPY vendor/module-131/Makefile vendor/module-131/*.mk ./
COPY vendor/module-131/src ./src
RUN make -j4 CFLAGS="${MODULE_131_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-132 is built from vendor/module-132
FROM base AS module-132
ARG MODULE_132_FLAGS="-O2"
WORKDIR /src/module-132
COPY vendor/module-132/Makefile vendor/module-132/*.mk ./
COPY --from=module-130 /out/lib /usr/local/lib
COPY vendor/module-132/src ./src
RUN make -j4 CFLAGS="${MODULE_132_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-133 is built from vendor/module-133
FROM base AS module-133
ARG MODULE_133_FLAGS="-O2"
WORKDIR /src/module-133
COPY vendor/module-133/Makefile vendor/module-133/*.mk ./
COPY vendor/module-133/src ./src
RUN make -j4 CFLAGS="${MODULE_133_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-134 is built from vendor/module-134
FROM base AS module-134
ARG MODULE_134_FLAGS="-O2"
WORKDIR /src/module-134
COPY vendor/module-134/Makefile vendor/module-134/*.mk ./
COPY vendor/module-134/src ./src
RUN make -j4 CFLAGS="${MODULE_134_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-135 is built from vendor/module-135
FROM base AS module-135
ARG MODULE_135_FLAGS="-O2"
WORKDIR /src/module-135
COPY vendor/module-135/Makefile vendor/module-135/*.mk ./
COPY --from=module-133 /out/lib /usr/local/lib
RUN --mount=type=bind,from=module-134,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-135/src ./src
RUN make -j4 CFLAGS="${MODULE_135_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-136 is built from vendor/module-136
FROM base AS module-136
ARG MODULE_136_FLAGS="-O2"
WORKDIR /src/module-136
COPY vendor/module-136/Makefile vendor/module-136/*.mk ./
COPY vendor/module-136/src ./src
RUN make -j4 CFLAGS="${MODULE_136_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-137 is built from vendor/module-137
FROM base AS module-137
ARG MODULE_137_FLAGS="-O2"
WORKDIR /src/module-137
COPY vendor/module-137/Makefile vendor/module-137/*.mk ./
COPY vendor/module-137/src ./src
RUN make -j4 CFLAGS="${MODULE_137_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-138 is built from vendor/module-138
FROM base AS module-138
ARG MODULE_138_FLAGS="-O2"
WORKDIR /src/module-138
COPY vendor/module-138/Makefile vendor/module-138/*.mk ./
COPY --from=module-136 /out/lib /usr/local/lib
COPY vendor/module-138/src ./src
RUN make -j4 CFLAGS="${MODULE_138_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-139 is built from vendor/module-139
FROM base AS module-139
ARG MODULE_139_FLAGS="-O2"
WORKDIR /src/module-139
COPY vendor/module-139/Makefile vendor/module-139/*.mk ./
COPY vendor/module-139/src ./src
RUN make -j4 CFLAGS="${MODULE_139_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-140 is built from vendor/module-140
FROM base AS module-140
ARG MODULE_140_FLAGS="-O2"
WORKDIR /src/module-140
COPY vendor/module-140/Makefile vendor/module-140/*.mk ./
RUN --mount=type=bind,from=module-139,source=/out,target=/deps \
    --mount=type=cache,target=/root/.ccache \
    make -j4 DEPS=/deps deps
COPY vendor/module-140/src ./src
RUN make -j4 CFLAGS="${MODULE_140_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-141 is built from vendor/module-141
FROM base AS module-141
ARG MODULE_141_FLAGS="-O2"
WORKDIR /src/module-141
COPY vendor/module-141/Makefile vendor/module-141/*.mk ./
COPY --from=module-139 /out/lib /usr/local/lib
COPY vendor/module-141/src ./src
RUN make -j4 CFLAGS="${MODULE_141_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

# module-142 is built from vendor/module-142
FROM base AS module-142
ARG MODULE_142_FLAGS="-O2"
WORKDIR /src/module-142
COPY vendor/module-142/Makefile vendor/module-142/*.mk ./
COPY vendor/module-142/src ./src
RUN make -j4 CFLAGS="${MODULE_142_FLAGS}" \
    && make install DESTDIR=/out \
    # strip what nobody debugs
    && find /out -name "*.so" -exec strip {} +

FROM base AS final
COPY --from=module-000 /out /
COPY --from=module-001 /out /
COPY --from=module-002 /out /
COPY --from=module-003 /out /
COPY --from=module-004 /out /
COPY --from=module-005 /out /
COPY --from=module-006 /out /
COPY --from=module-007 /out /
COPY --from=module-008 /out /
COPY --from=module-009 /out /
COPY --from=module-010 /out /
COPY --from=module-011 /out /
COPY --from=module-012 /out /
COPY --from=module-013 /out /
COPY --from=module-014 /out /
COPY --from=module-015 /out /
COPY --from=module-016 /out /
COPY --from=module-017 /out /
COPY --from=module-018 /out /
COPY --from=module-019 /out /
COPY --from=module-020 /out /
COPY --from=module-021 /out /
COPY --from=module-022 /out /
COPY --from=module-023 /out /
COPY --from=module-024 /out /
COPY --from=module-025 /out /
COPY --from=module-026 /out /
COPY --from=module-027 /out /
COPY --from=module-028 /out /
COPY --from=module-029 /out /
COPY --from=module-030 /out /
COPY --from=module-031 /out /
COPY --from=module-032 /out /
COPY --from=module-033 /out /
COPY --from=module-034 /out /
COPY --from=module-035 /out /
COPY --from=module-036 /out /
COPY --from=module-037 /out /
COPY --from=module-038 /out /
COPY --from=module-039 /out /
COPY --from=module-040 /out /
COPY --from=module-041 /out /
COPY --from=module-042 /out /
COPY --from=module-043 /out /
COPY --from=module-044 /out /
COPY --from=module-045 /out /
COPY --from=module-046 /out /
COPY --from=module-047 /out /
COPY --from=module-048 /out /
COPY --from=module-049 /out /
COPY --from=module-050 /out /
COPY --from=module-051 /out /
COPY --from=module-052 /out /
COPY --from=module-053 /out /
COPY --from=module-054 /out /
COPY --from=module-055 /out /
COPY --from=module-056 /out /
COPY --from=module-057 /out /
COPY --from=module-058 /out /
COPY --from=module-059 /out /
COPY --from=module-060 /out /
COPY --from=module-061 /out /
COPY --from=module-062 /out /
COPY --from=module-063 /out /
COPY --from=module-064 /out /
COPY --from=module-065 /out /
COPY --from=module-066 /out /
COPY --from=module-067 /out /
COPY --from=module-068 /out /
COPY --from=module-069 /out /
COPY --from=module-070 /out /
COPY --from=module-071 /out /
COPY --from=module-072 /out /
COPY --from=module-073 /out /
COPY --from=module-074 /out /
COPY --from=module-075 /out /
COPY --from=module-076 /out /
COPY --from=module-077 /out /
COPY --from=module-078 /out /
COPY --from=module-079 /out /
COPY --from=module-080 /out /
COPY --from=module-081 /out /
COPY --from=module-082 /out /
COPY --from=module-083 /out /
COPY --from=module-084 /out /
COPY --from=module-085 /out /
COPY --from=module-086 /out /
COPY --from=module-087 /out /
COPY --from=module-088 /out /
COPY --from=module-089 /out /
COPY --from=module-090 /out /
COPY --from=module-091 /out /
COPY --from=module-092 /out /
COPY --from=module-093 /out /
COPY --from=module-094 /out /
COPY --from=module-095 /out /
COPY --from=module-096 /out /
COPY --from=module-097 /out /
COPY --from=module-098 /out /
COPY --from=module-099 /out /
COPY --from=module-100 /out /
COPY --from=module-101 /out /
COPY --from=module-102 /out /
COPY --from=module-103 /out /
COPY --from=module-104 /out /
COPY --from=module-105 /out /
COPY --from=module-106 /out /
COPY --from=module-107 /out /
COPY --from=module-108 /out /
COPY --from=module-109 /out /
COPY --from=module-110 /out /
COPY --from=module-111 /out /
COPY --from=module-112 /out /
COPY --from=module-113 /out /
COPY --from=module-114 /out /
COPY --from=module-115 /out /
COPY --from=module-116 /out /
COPY --from=module-117 /out /
COPY --from=module-118 /out /
COPY --from=module-119 /out /
COPY --from=module-120 /out /
COPY --from=module-121 /out /
COPY --from=module-122 /out /
COPY --from=module-123 /out /
COPY --from=module-124 /out /
COPY --from=module-125 /out /
COPY --from=module-126 /out /
COPY --from=module-127 /out /
COPY --from=module-128 /out /
COPY --from=module-129 /out /
COPY --from=module-130 /out /
COPY --from=module-131 /out /
COPY --from=module-132 /out /
COPY --from=module-133 /out /
COPY --from=module-134 /out /
COPY --from=module-135 /out /
COPY --from=module-136 /out /
COPY --from=module-137 /out /
COPY --from=module-138 /out /
COPY --from=module-139 /out /
COPY --from=module-140 /out /
COPY --from=module-141 /out /
COPY --from=module-142 /out /
LABEL example.appliance.line-1854="module 137"
LABEL example.appliance.line-1855="module 138"
LABEL example.appliance.line-1856="module 139"
LABEL example.appliance.line-1857="module 140"
LABEL example.appliance.line-1858="module 141"
LABEL example.appliance.line-1859="module 142"
LABEL example.appliance.line-1860="module 000"
LABEL example.appliance.line-1861="module 001"
LABEL example.appliance.line-1862="module 002"
LABEL example.appliance.line-1863="module 003"
LABEL example.appliance.line-1864="module 004"
LABEL example.appliance.line-1865="module 005"
LABEL example.appliance.line-1866="module 006"
LABEL example.appliance.line-1867="module 007"
LABEL example.appliance.line-1868="module 008"
LABEL example.appliance.line-1869="module 009"
LABEL example.appliance.line-1870="module 010"
LABEL example.appliance.line-1871="module 011"
LABEL example.appliance.line-1872="module 012"
LABEL example.appliance.line-1873="module 013"
LABEL example.appliance.line-1874="module 014"
LABEL example.appliance.line-1875="module 015"
LABEL example.appliance.line-1876="module 016"
LABEL example.appliance.line-1877="module 017"
LABEL example.appliance.line-1878="module 018"
LABEL example.appliance.line-1879="module 019"
LABEL example.appliance.line-1880="module 020"
LABEL example.appliance.line-1881="module 021"
LABEL example.appliance.line-1882="module 022"
LABEL example.appliance.line-1883="module 023"
LABEL example.appliance.line-1884="module 024"
LABEL example.appliance.line-1885="module 025"
LABEL example.appliance.line-1886="module 026"
LABEL example.appliance.line-1887="module 027"
LABEL example.appliance.line-1888="module 028"
LABEL example.appliance.line-1889="module 029"
LABEL example.appliance.line-1890="module 030"
LABEL example.appliance.line-1891="module 031"
LABEL example.appliance.line-1892="module 032"
LABEL example.appliance.line-1893="module 033"
LABEL example.appliance.line-1894="module 034"
LABEL example.appliance.line-1895="module 035"
LABEL example.appliance.line-1896="module 036"
LABEL example.appliance.line-1897="module 037"
LABEL example.appliance.line-1898="module 038"
LABEL example.appliance.line-1899="module 039"
LABEL example.appliance.line-1900="module 040"
LABEL example.appliance.line-1901="module 041"
LABEL example.appliance.line-1902="module 042"
LABEL example.appliance.line-1903="module 043"
LABEL example.appliance.line-1904="module 044"
LABEL example.appliance.line-1905="module 045"
LABEL example.appliance.line-1906="module 046"
LABEL example.appliance.line-1907="module 047"
LABEL example.appliance.line-1908="module 048"
LABEL example.appliance.line-1909="module 049"
LABEL example.appliance.line-1910="module 050"
LABEL example.appliance.line-1911="module 051"
LABEL example.appliance.line-1912="module 052"
LABEL example.appliance.line-1913="module 053"
LABEL example.appliance.line-1914="module 054"
LABEL example.appliance.line-1915="module 055"
LABEL example.appliance.line-1916="module 056"
LABEL example.appliance.line-1917="module 057"
LABEL example.appliance.line-1918="module 058"
LABEL example.appliance.line-1919="module 059"
LABEL example.appliance.line-1920="module 060"
LABEL example.appliance.line-1921="module 061"
LABEL example.appliance.line-1922="module 062"
LABEL example.appliance.line-1923="module 063"
LABEL example.appliance.line-1924="module 064"
LABEL example.appliance.line-1925="module 065"
LABEL example.appliance.line-1926="module 066"
LABEL example.appliance.line-1927="module 067"
LABEL example.appliance.line-1928="module 068"
LABEL example.appliance.line-1929="module 069"
LABEL example.appliance.line-1930="module 070"
LABEL example.appliance.line-1931="module 071"
LABEL example.appliance.line-1932="module 072"
LABEL example.appliance.line-1933="module 073"
LABEL example.appliance.line-1934="module 074"
LABEL example.appliance.line-1935="module 075"
LABEL example.appliance.line-1936="module 076"
LABEL example.appliance.line-1937="module 077"
LABEL example.appliance.line-1938="module 078"
LABEL example.appliance.line-1939="module 079"
LABEL example.appliance.line-1940="module 080"
LABEL example.appliance.line-1941="module 081"
LABEL example.appliance.line-1942="module 082"
LABEL example.appliance.line-1943="module 083"
LABEL example.appliance.line-1944="module 084"
LABEL example.appliance.line-1945="module 085"
LABEL example.appliance.line-1946="module 086"
LABEL example.appliance.line-1947="module 087"
LABEL example.appliance.line-1948="module 088"
LABEL example.appliance.line-1949="module 089"
LABEL example.appliance.line-1950="module 090"
LABEL example.appliance.line-1951="module 091"
LABEL example.appliance.line-1952="module 092"
LABEL example.appliance.line-1953="module 093"
LABEL example.appliance.line-1954="module 094"
LABEL example.appliance.line-1955="module 095"
LABEL example.appliance.line-1956="module 096"
LABEL example.appliance.line-1957="module 097"
LABEL example.appliance.line-1958="module 098"
LABEL example.appliance.line-1959="module 099"
LABEL example.appliance.line-1960="module 100"
LABEL example.appliance.line-1961="module 101"
LABEL example.appliance.line-1962="module 102"
LABEL example.appliance.line-1963="module 103"
LABEL example.appliance.line-1964="module 104"
LABEL example.appliance.line-1965="module 105"
LABEL example.appliance.line-1966="module 106"
LABEL example.appliance.line-1967="module 107"
LABEL example.appliance.line-1968="module 108"
LABEL example.appliance.line-1969="module 109"
LABEL example.appliance.line-1970="module 110"
LABEL example.appliance.line-1971="module 111"
LABEL example.appliance.line-1972="module 112"
LABEL example.appliance.line-1973="module 113"
LABEL example.appliance.line-1974="module 114"
LABEL example.appliance.line-1975="module 115"
LABEL example.appliance.line-1976="module 116"
LABEL example.appliance.line-1977="module 117"
LABEL example.appliance.line-1978="module 118"
LABEL example.appliance.line-1979="module 119"
LABEL example.appliance.line-1980="module 120"
LABEL example.appliance.line-1981="module 121"
LABEL example.appliance.line-1982="module 122"
LABEL example.appliance.line-1983="module 123"
LABEL example.appliance.line-1984="module 124"
LABEL example.appliance.line-1985="module 125"
LABEL example.appliance.line-1986="module 126"
LABEL example.appliance.line-1987="module 127"
LABEL example.appliance.line-1988="module 128"
LABEL example.appliance.line-1989="module 129"
LABEL example.appliance.line-1990="module 130"
LABEL example.appliance.line-1991="module 131"
LABEL example.appliance.line-1992="module 132"
LABEL example.appliance.line-1993="module 133"
LABEL example.appliance.line-1994="module 134"
LABEL example.appliance.line-1995="module 135"
LABEL example.appliance.line-1996="module 136"
LABEL example.appliance.line-1997="module 137"
EXPOSE 443
USER 1000
CMD ["/opt/appliance/run"]
