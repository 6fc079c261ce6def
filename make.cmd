@echo off
rem PeerDesk on Windows: `.\make run`, `.\make test` and the other words of packaging\tasks.py.
setlocal
where py >nul 2>nul
if %errorlevel%==0 (
    py -3 "%~dp0packaging\tasks.py" %*
) else (
    python "%~dp0packaging\tasks.py" %*
)
exit /b %errorlevel%
