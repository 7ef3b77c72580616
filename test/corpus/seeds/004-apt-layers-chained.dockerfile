# from seed 004: Best Practices, Minimize layers in the final image
FROM debian:12
# Good: Chain commands
RUN apt-get update && apt-get install -y build-essential \
&& rm -rf /var/lib/apt/lists/*
