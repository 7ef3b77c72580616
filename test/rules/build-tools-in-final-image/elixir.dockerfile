#---- Elixir: a release brings its own runtime
FROM elixir:1.17-alpine
RUN apk add --no-cache build-base git
WORKDIR /app
ENV MIX_ENV=prod PORT=4000
COPY . .
RUN mix local.hex --force && mix deps.get --only prod && mix release
# <--- info: "The final image contains Elixir and its build tool, which a build stage would leave out"
CMD ["_build/prod/rel/shop/bin/shop", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM elixir:1.17-alpine AS build
RUN apk add --no-cache build-base git
WORKDIR /app
ENV MIX_ENV=prod PORT=4000
COPY . .
RUN mix local.hex --force && mix deps.get --only prod && mix release

FROM alpine:3
ENV MIX_ENV=prod PORT=4000
ENV LANG=C.UTF-8
RUN apk add --no-cache libstdc++ libgcc ncurses-libs openssl
WORKDIR /app
COPY --from=build /app/_build/prod/rel/shop ./_build/prod/rel/shop
CMD ["_build/prod/rel/shop/bin/shop", "start"]

#---- no fix: Erlang needs the libcrypto of its release
FROM elixir:1.17
WORKDIR /app
COPY . .
RUN mix deps.get --only prod && mix release
# <--- info: "The final image contains Elixir and its build tool, which a build stage would leave out"
CMD ["_build/prod/rel/shop/bin/shop", "start"]
#---- refused: "Split into build and runtime stages: the distribution release of the image is unknown"

#---- Hex's images name the release of their distribution
FROM hexpm/elixir:1.16.2-erlang-26.2.5-debian-bookworm-20240423-slim
WORKDIR /app
COPY . .
RUN mix local.hex --force && MIX_ENV=prod mix release
# <--- info: "The final image contains Elixir and its build tool, which a build stage would leave out"
CMD ["/app/_build/prod/rel/shop/bin/shop", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM hexpm/elixir:1.16.2-erlang-26.2.5-debian-bookworm-20240423-slim AS build
WORKDIR /app
COPY . .
RUN mix local.hex --force && MIX_ENV=prod mix release

FROM debian:bookworm-slim
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends libstdc++6 openssl libncurses6 locales ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/_build/prod/rel/shop ./_build/prod/rel/shop
CMD ["/app/_build/prod/rel/shop/bin/shop", "start"]

#---- Hex's images of Alpine
FROM hexpm/elixir:1.14.5-erlang-25.3.2-alpine-3.18.4
WORKDIR /app
COPY . .
RUN mix local.hex --force && MIX_ENV=prod mix release
# <--- info: "The final image contains Elixir and its build tool, which a build stage would leave out"
CMD ["/app/_build/prod/rel/shop/bin/shop", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3.18, as root)"
FROM hexpm/elixir:1.14.5-erlang-25.3.2-alpine-3.18.4 AS build
WORKDIR /app
COPY . .
RUN mix local.hex --force && MIX_ENV=prod mix release

FROM alpine:3.18
ENV LANG=C.UTF-8
RUN apk add --no-cache libstdc++ libgcc ncurses-libs openssl
WORKDIR /app
COPY --from=build /app/_build/prod/rel/shop ./_build/prod/rel/shop
CMD ["/app/_build/prod/rel/shop/bin/shop", "start"]

#---- an old image of Alpine, which may have another OpenSSL
FROM elixir:1.11-alpine
WORKDIR /app
COPY . .
RUN mix local.hex --force && MIX_ENV=prod mix release
# <--- info: "The final image contains Elixir and its build tool, which a build stage would leave out"
CMD ["/app/_build/prod/rel/shop/bin/shop", "start"]
#---- refused: "Split into build and runtime stages: the tag names no Alpine release, so the version of OpenSSL is unknown"

#---- a project that is copied folder by folder
#---- file mix.exs
defmodule Shop.MixProject do
end
#---- file lib/shop.ex
defmodule Shop do
end
#---- file Dockerfile
FROM hexpm/elixir:1.17.3-erlang-27.1-debian-bookworm-20241111-slim
WORKDIR /app
COPY mix.exs ./
COPY lib ./lib
RUN mix release
# <--- info: "The final image contains Elixir and its build tool, which a build stage would leave out"
CMD ["_build/prod/rel/shop/bin/shop", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM hexpm/elixir:1.17.3-erlang-27.1-debian-bookworm-20241111-slim AS build
WORKDIR /app
COPY mix.exs ./
COPY lib ./lib
RUN mix release

FROM debian:bookworm-slim
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends libstdc++6 openssl libncurses6 locales ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/_build/prod/rel/shop ./_build/prod/rel/shop
CMD ["_build/prod/rel/shop/bin/shop", "start"]
