# from seed 002: Core Mechanics, Layer Caching in Multi-Stage Builds
# OPTIMAL layer ordering for cache hits:

# Layer 1: Base image (changes rarely)
FROM node:20-alpine AS builder

# Layer 2: Working directory (never changes)
WORKDIR /app

# Layer 3: Dependency manifest (changes sometimes)
COPY package.json package-lock.json ./

# Layer 4: Install dependencies (only re-runs when Layer 3 changes)
RUN npm ci

# Layer 5: Source code (changes frequently)
COPY . .

# Layer 6: Build (re-runs when Layer 5 changes)
RUN npm run build
