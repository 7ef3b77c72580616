FROM golang:1.19-alpine3.16 AS build   
ARG CGO_ENABLED=0	
WORKDIR /go/src/app  

ADD . .		
RUN apk --no-cache add git upx   && \   
    go get ./...  &&  \	
    go build -o /app .  &&   \  
    upx /app	 

FROM scratch   
COPY --from=build /app /app   
EXPOSE 80  443	
CMD [ "/app" ]  