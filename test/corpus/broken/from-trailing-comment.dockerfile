# from seed 004: Best Practices, Pin exact image versions
FROM golang:1.24.0-bullseye # Avoid golang:latest
