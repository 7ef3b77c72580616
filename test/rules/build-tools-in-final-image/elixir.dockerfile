#---- Elixir: a release brings its own runtime
FROM elixir:1.17-alpine
RUN apk add --no-cache build-base git
WORKDIR /app
ENV MIX_ENV=prod PORT=4000
COPY . .
RUN mix local.hex --force && mix deps.get --only prod && mix release
# <--- info: "The final image contains Elixir, its build tool and the sources: a build stage would leave them out"
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
RUN apk add --no-cache libstdc++ libgcc ncurses-libs openssl
WORKDIR /app
COPY --from=build /app/_build/prod/rel/shop ./_build/prod/rel/shop
CMD ["_build/prod/rel/shop/bin/shop", "start"]

#---- no fix: Erlang needs the libcrypto of its release
FROM elixir:1.17
WORKDIR /app
COPY . .
RUN mix deps.get --only prod && mix release
# <--- info: "The final image contains Elixir, its build tool and the sources: a build stage would leave them out"
CMD ["_build/prod/rel/shop/bin/shop", "start"]
#---- refused: "Split into build and runtime stages: the distribution release of the image is unknown"
