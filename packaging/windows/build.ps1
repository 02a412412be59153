# Build the Windows installer: powershell -File packaging\windows\build.ps1
# Needs Python 3.11+ and NSIS (makensis on the PATH).
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

python packaging/dev/bootstrap.py setup
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$python = ".venv\Scripts\python.exe"
$version = & $python -c "import pressmark; print(pressmark.__version__)"
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

& $python packaging/build/render_icons.py build/icons
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& $python -m PyInstaller --noconfirm packaging/pyinstaller/pressmark.spec
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

# The console program prints; the window's program has no console to print to.
& dist/pressmark/pressmark-cli.exe --self-test
if ($LASTEXITCODE -ne 0) { throw "the frozen program does not pass its self-test" }

# The script's own folder becomes the current one while it compiles, so paths are absolute.
makensis /WX /INPUTCHARSET UTF8 "/DVERSION=$version" `
    "/DPAYLOAD=$((Resolve-Path dist/pressmark).Path)" "/DICONS=$((Resolve-Path build/icons).Path)" `
    "/DOUTPUT=$((Resolve-Path dist).Path)\Pressmark-$version-setup.exe" packaging/windows/pressmark.nsi
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
