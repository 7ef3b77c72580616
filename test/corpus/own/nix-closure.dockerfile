FROM nixos/nix:2.24.11 AS build
RUN printf 'experimental-features = nix-command flakes\nfilter-syscalls = false\n' >> /etc/nix/nix.conf
WORKDIR /buoy
COPY flake.nix flake.lock ./
# evaluate the inputs once, so that they get a layer of their own
RUN nix flake archive
COPY nix nix
COPY src src
COPY Cargo.toml Cargo.lock ./
RUN nix build --print-build-logs .#buoy \
 && nix path-info --recursive ./result > /store-paths \
 && mkdir /export && xargs -a /store-paths cp --archive --target-directory /export

FROM scratch
COPY --from=build /export /nix/store
COPY --from=build /buoy/result/ /
ENTRYPOINT ["/bin/buoy"]
