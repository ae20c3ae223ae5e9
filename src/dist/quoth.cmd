@echo off
rem Runs quoth by the jar in ..\lib. JAVA_HOME says which Java, or else the PATH; 17 or newer is needed.
rem QUOTH_JAVA_OPTS is handed to Java.
setlocal DisableDelayedExpansion

set "LAUNCH_JAR="
for %%J in ("%~dp0..\lib\quoth-*.jar") do set "LAUNCH_JAR=%%~fJ"
if not defined LAUNCH_JAR (
  >&2 echo quoth: there is no quoth-*.jar in "%~dp0..\lib"
  exit /b 70
)

if defined JAVA_HOME goto home
set "LAUNCH_JAVA="
for %%J in (java.exe) do set "LAUNCH_JAVA=%%~$PATH:J"
if defined LAUNCH_JAVA goto found
>&2 echo quoth: there is no Java on the PATH; Java 17 or newer is needed
exit /b 70

:home
set "LAUNCH_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%LAUNCH_JAVA%" goto found
>&2 echo quoth: there is no Java at JAVA_HOME; Java 17 or newer is needed
exit /b 70

:found
rem An older Java would only say that it does not know the version of our classes. Its release file tells, where it
rem has one, without starting it.
set "LAUNCH_MAJOR=17"
for %%J in ("%LAUNCH_JAVA%") do set "LAUNCH_RELEASE=%%~dpJ..\release"
if not exist "%LAUNCH_RELEASE%" goto run
for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%LAUNCH_RELEASE%"') do set "LAUNCH_MAJOR=%%~V"
for /f "tokens=1 delims=.-+_" %%V in ("%LAUNCH_MAJOR%") do set "LAUNCH_MAJOR=%%V"
if %LAUNCH_MAJOR% GEQ 17 goto run
>&2 echo quoth: "%LAUNCH_JAVA%" is Java %LAUNCH_MAJOR%; Java 17 or newer is needed
exit /b 70

:run
rem As in the launcher for Unix: short runs are what counts; a server pays what thorough compiling costs, once.
set "LAUNCH_FLAGS=-XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=250 -XX:Tier3MinInvocationThreshold=120"
set "LAUNCH_FLAGS=%LAUNCH_FLAGS% -XX:Tier3CompileThreshold=2500 -XX:Tier3BackEdgeThreshold=10000"
set "LAUNCH_FLAGS=%LAUNCH_FLAGS% -XX:C1MaxInlineSize=24 -XX:TLABSize=128k"
set "LAUNCH_FLAGS=%LAUNCH_FLAGS% -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Dfile.encoding=UTF-8"
set "LAUNCH_FLAGS=%LAUNCH_FLAGS% -XX:-UseAES -XX:-UseSHA"
rem Of another compiler than the quick one, Java wants more than one thread.
set "LAUNCH_COMPILER=-XX:CICompilerCount=1"
if defined QUOTH_JAVA_OPTS set "LAUNCH_COMPILER="
if "%~1"=="serve" set "LAUNCH_COMPILER=-XX:TieredStopAtLevel=4"
"%LAUNCH_JAVA%" %LAUNCH_FLAGS% %LAUNCH_COMPILER% %QUOTH_JAVA_OPTS% -jar "%LAUNCH_JAR%" %*
exit /b %ERRORLEVEL%
