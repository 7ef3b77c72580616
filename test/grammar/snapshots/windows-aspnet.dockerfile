# escape=`

FROM mcr.microsoft.com/dotnet/framework/sdk:4.8-windowsservercore-ltsc2022 AS build
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]

WORKDIR C:\src
COPY Orders.sln .
COPY Orders.Web\packages.config .\Orders.Web\
COPY Orders.Web\Orders.Web.csproj .\Orders.Web\
RUN nuget restore Orders.sln

COPY . .
RUN msbuild .\Orders.Web\Orders.Web.csproj `
      /p:Configuration=Release `
      /p:DeployOnBuild=true `
      /p:WebPublishMethod=FileSystem `
      /p:publishUrl=C:\publish

FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]

RUN Import-Module WebAdministration; `
    Get-Website | Remove-Website; `
    New-WebAppPool -Name orders; `
    New-Website -Name orders -ApplicationPool orders -PhysicalPath C:\inetpub\orders -Port 80 -Force
WORKDIR C:\inetpub\orders

ADD https://dist.nuget.org/win-x86-commandline/v6.12.1/nuget.exe C:/tools/nuget.exe
COPY docker\applicationHost.config C:\Windows\System32\inetsrv\config\

HEALTHCHECK --interval=30s --start-period=60s `
  CMD powershell -NoProfile -Command `
    $code = (Invoke-WebRequest -UseBasicParsing http://localhost/health).StatusCode; `
    # anything but 200 counts as unhealthy
    exit [int]($code -ne 200)

COPY --from=build C:\publish C:\inetpub\orders
EXPOSE 80
ENTRYPOINT ["C:\\ServiceMonitor.exe", "w3svc", "orders"]
