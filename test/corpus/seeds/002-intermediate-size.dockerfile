# from seed 002: Edge Cases and Failure Modes, Intermediate Stage Size Does Not Matter
# This 2GB stage is thrown away
FROM ubuntu:22.04 AS builder
RUN apt-get update && apt-get install -y \
    build-essential cmake libssl-dev libpq-dev \
    python3 python3-pip python3-dev
# ... heavy build operations ...

# Final image is tiny
FROM gcr.io/distroless/cc
COPY --from=builder /app/binary /app/binary
CMD ["/app/binary"]
# Total size: ~30MB regardless of builder stage size
