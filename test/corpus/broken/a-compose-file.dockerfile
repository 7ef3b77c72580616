services:
  web:
    build: .
    ports:
      - "80:80"
