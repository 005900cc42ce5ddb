#!/usr/bin/env bash
# Installs what the tests need (Debian, Ubuntu), builds, checks the formatting, and runs every test on SQLite and PostgreSQL and in Chromium.
# Left out, to stay under 15 minutes on two cores, are the long ones (Trait Profile=Long: the rig, and some walks through screens in the browser); ALL=1 ./test.sh runs them too.
# Needs the .NET 10 SDK and Node 20. Arguments go to `dotnet test`:  ./test.sh --filter FullyQualifiedName~Architecture
set -euo pipefail
cd "$(dirname "$0")"

step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

root() { if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi; }

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

missing_packages() {
  chromium_path > /dev/null || echo chromium
  command -v pdftotext > /dev/null || echo poppler-utils
  command -v qpdf > /dev/null || echo qpdf
  command -v zbarimg > /dev/null || echo zbar-tools
  command -v mutool > /dev/null || echo mupdf-tools
  compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || echo postgresql
  [[ -x /usr/bin/aiosmtpd ]] || echo python3-aiosmtpd
  [[ -x /usr/sbin/dovecot ]] || echo dovecot-imapd
  compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' > /dev/null || echo fonts-noto-cjk
  compgen -G '/usr/lib/*/libicuuc.so.*' > /dev/null || echo libicu-dev
}

install_missing() {
  local packages
  mapfile -t packages < <(missing_packages)
  if [[ ${#packages[@]} -eq 0 ]]; then return; fi
  if ! command -v apt-get > /dev/null; then
    echo "Install these first: ${packages[*]}" >&2
    exit 1
  fi

  root apt-get update -qq
  root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${packages[@]}" > /dev/null
}

# A skipped test, and a run that broke off, count as failures.
summary() {
  local total=0 passed=0
  if [[ -f $results ]]; then
    total=$(sed -n 's/.*<Counters total="\([0-9]*\)".*/\1/p' "$results")
    passed=$(sed -n 's/.*<Counters .* passed="\([0-9]*\)".*/\1/p' "$results")
  fi

  local failed=$((total - passed))
  if [[ $1 -ne 0 && $failed -eq 0 ]]; then failed=1; fi
  if [[ $total -eq 0 ]]; then failed=1; fi
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  [[ $failed -eq 0 ]]
}

for program in dotnet node; do
  command -v "$program" > /dev/null || { echo "Install the .NET 10 SDK and Node 20 first: $program is missing." >&2; exit 1; }
done

results=$PWD/TestResults/results.trx
rm -rf TestResults

step 'Install what is missing'
install_missing
CHROMIUM=${CHROMIUM:-$(chromium_path)}
export CHROMIUM DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

step 'Restore'
dotnet restore --locked-mode --verbosity quiet

step 'Build'
dotnet build --no-restore --verbosity quiet

# Style and analyzers are the build's; this looks at the rest.
step 'Check formatting'
dotnet format whitespace --verify-no-changes --no-restore

step 'Test'
status=0
if [[ $# -eq 0 && ${ALL:-} != 1 ]]; then set -- --filter 'Profile!=Long'; fi
ReturnsDesk.Tests/Support/with-postgres.sh dotnet test --no-build --results-directory TestResults --logger "trx;LogFileName=results.trx" \
  --blame-hang-timeout 5m --blame-hang-dump-type none "$@" || status=$?
grep -o 'testName="[^"]*"[^>]*outcome="NotExecuted"' "$results" 2> /dev/null | sed 's/testName="\([^"]*\)".*/Skipped, which is not allowed: \1/' || true

step 'Done'
summary "$status"
