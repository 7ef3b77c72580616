# escape=`
# check=skip=JSONArgsRecommended

FROM mcr.microsoft.com/windows/servercore:ltsc2019

LABEL Description="Windows build agent with Visual Studio Build Tools, CMake, Ninja and Conan" Vendor="Northgate CAD" Version="17.9"

SHELL ["powershell", "-NoLogo", "-ExecutionPolicy", "Bypass", "-Command", "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue'; $VerbosePreference='Continue';"]

ARG AGENT_VERSION=3.236.1
ARG CMAKE_VERSION=3.29.2
ARG NINJA_VERSION=1.12.0
ARG PYTHON_VERSION=3.12.3
ARG AZP_TOKEN
ENV AZP_URL=https://dev.azure.com/northgate `
    AZP_POOL=windows-2019 `
    AZP_TOKEN=${AZP_TOKEN}

USER ContainerAdministrator
WORKDIR C:\Temp

# ---- Visual Studio Build Tools --------------------------------------------------
ADD https://aka.ms/vs/17/release/channel C:\Temp\VisualStudio.chman
ADD https://aka.ms/vs/17/release/vs_buildtools.exe C:\Temp\vs_buildtools.exe
RUN $p = Start-Process -Wait -PassThru -FilePath C:\Temp\vs_buildtools.exe `
      -ArgumentList '--quiet --wait --norestart --nocache', `
        '--installPath C:\BuildTools', `
        '--channelUri C:\Temp\VisualStudio.chman', `
        '--installChannelUri C:\Temp\VisualStudio.chman', `
        '--add Microsoft.VisualStudio.Workload.VCTools', `
        '--add Microsoft.VisualStudio.Component.VC.Tools.x86.x64', `
        '--add Microsoft.VisualStudio.Component.Windows10SDK.19041'; `
    if ($p.ExitCode -ne 0 -and $p.ExitCode -ne 3010) { `
      Write-Host ('Build tools setup failed with exit code {0}' -f $p.ExitCode); `
      exit $p.ExitCode `
    }

# ---- CMake and Ninja ------------------------------------------------------------
RUN [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12; `
    Invoke-WebRequest -UseBasicParsing `
      -Uri ('https://github.com/Kitware/CMake/releases/download/v{0}/cmake-{0}-windows-x86_64.zip' -f $env:CMAKE_VERSION) `
      -OutFile cmake.zip; `
    Expand-Archive cmake.zip -DestinationPath C:\; `
    Rename-Item ('C:\cmake-{0}-windows-x86_64' -f $env:CMAKE_VERSION) C:\cmake; `
    Invoke-WebRequest -UseBasicParsing `
      -Uri ('https://github.com/ninja-build/ninja/releases/download/v{0}/ninja-win.zip' -f $env:NINJA_VERSION) `
      -OutFile ninja.zip; `
    Expand-Archive ninja.zip -DestinationPath C:\cmake\bin; `
    Remove-Item -Force cmake.zip, ninja.zip

# ---- Python and Conan -----------------------------------------------------------
RUN $url = 'https://www.python.org/ftp/python/{0}/python-{0}-amd64.exe' -f $env:PYTHON_VERSION; `
    Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile python.exe; `
    Start-Process -Wait -FilePath .\python.exe -ArgumentList '/quiet InstallAllUsers=1 PrependPath=1 TargetDir=C:\Python Include_test=0'; `
    Remove-Item -Force python.exe

RUN C:\Python\Scripts\pip.exe install --no-cache-dir conan==2.3.0 ; `
    C:\Python\Scripts\conan.exe profile detect --force

RUN setx /M PATH $('C:\cmake\bin;C:\Python;C:\Python\Scripts;{0}' -f $env:PATH)

# ---- Pipelines agent ------------------------------------------------------------
WORKDIR C:\azp
COPY start.ps1 C:\azp\start.ps1
RUN Invoke-WebRequest -UseBasicParsing `
      -Uri ('https://vstsagentpackage.azureedge.net/agent/{0}/vsts-agent-win-x64-{0}.zip' -f $env:AGENT_VERSION) `
      -OutFile agent.zip; `
    Expand-Archive agent.zip -DestinationPath C:\azp\agent; `
    Remove-Item agent.zip

VOLUME C:\work

SHELL ["cmd", "/S", "/C"]
ENTRYPOINT C:\BuildTools\Common7\Tools\VsDevCmd.bat -arch=amd64 -host_arch=amd64 && powershell -File C:\azp\start.ps1
