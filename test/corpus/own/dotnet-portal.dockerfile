# Used by Visual Studio (F5) and by the release pipeline alike.

FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS runtime
EXPOSE 8080
EXPOSE 8081
WORKDIR /portal

FROM mcr.microsoft.com/dotnet/sdk:8.0 AS compile
ARG Configuration=Release
ARG FEED_ACCESSTOKEN
ENV VSS_NUGET_EXTERNAL_FEED_ENDPOINTS="{\"endpointCredentials\": [{\"endpoint\":\"https://pkgs.dev.azure.com/lumen/_packaging/main/nuget/v3/index.json\", \"username\":\"build\", \"password\":\"${FEED_ACCESSTOKEN}\"}]}"
WORKDIR /lumen
COPY . .
RUN dotnet restore "Lumen.Portal/Lumen.Portal.csproj"
WORKDIR "/lumen/Lumen.Portal"
RUN dotnet build "Lumen.Portal.csproj" -c $Configuration --no-restore

FROM compile AS tests
RUN dotnet test ../Lumen.Portal.Tests

FROM compile AS publish
RUN dotnet publish -c Release -o /published /p:UseAppHost=false

FROM runtime
COPY --from=publish /published .
ENTRYPOINT ["dotnet", "Lumen.Portal.dll"]
