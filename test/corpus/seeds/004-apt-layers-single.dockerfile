# from seed 004: Best Practices, Minimize layers in the final image
FROM debian:12
# Bad: Each RUN creates a layer
RUN apt-get update
RUN apt-get install -y build-essential
