# from seed 000: Multi-stage Docker builds 101
FROM docker-image as stage1
RUN commands-that-builds-dependencies
 
FROM stage1 as stage2
RUN command-that-builds-app-server
 
FROM stage1 as stage3
RUN command-that-builds-app-client
