#!/usr/bin/env bash
# An IMAP server for the tests, on loopback:  imap-server.sh PORT FOLDER
# It serves FOLDER/Maildir to whoever signs in with the password "secret", and keeps everything of its own in FOLDER. Runs as root, where it reads as nobody, or as anybody else.
set -euo pipefail

port=$1 folder=$2
mkdir -p "$folder/run" "$folder/state"
if [[ $EUID -eq 0 ]]; then
  reader=nobody group=nogroup
  users=''
else
  reader=$(id -un) group=$(id -gn)
  users="default_internal_user = $reader
default_internal_group = $group
default_login_user = $reader"
fi

cat > "$folder/dovecot.conf" << EOF
protocols = imap
listen = 127.0.0.1
base_dir = $folder/run
state_dir = $folder/state
log_path = $folder/imap.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
mail_location = maildir:$folder/Maildir
$users
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=$(id -u "$reader") gid=$(getent group "$group" | cut -d: -f3) home=$folder/state
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $port
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
EOF
exec /usr/sbin/dovecot -F -c "$folder/dovecot.conf"
