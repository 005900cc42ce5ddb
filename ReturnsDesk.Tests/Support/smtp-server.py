#!/usr/bin/python3
"""An SMTP server for the tests, on loopback:  smtp-server.py PORT MAILDIR [--auth USER:PASSWORD] [--tls CERTIFICATE KEY]

Whatever it takes lies in the Maildir. Addresses say what it answers: refused@… 550, later@… 451, content@… 554 after the data.
"""
import argparse
import mailbox
import os
import pwd
import signal
import ssl

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Handler:
    def __init__(self, maildir):
        self.maildir = mailbox.Maildir(maildir, create=True)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 no such user"
        if address.startswith("later@"):
            return "451 4.7.1 greylisted, come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("content@") for address in envelope.rcpt_tos):
            return "554 5.7.1 looks like spam"
        goals = "".join(f"Delivered-To: {address}\r\n" for address in envelope.rcpt_tos)
        self.maildir.add(goals.encode() + envelope.content)
        return "250 OK"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    parser.add_argument("maildir")
    parser.add_argument("--auth")
    parser.add_argument("--tls", nargs=2)
    options = parser.parse_args()
    settings = {"data_size_limit": 50_000_000}
    if options.auth:
        user, password = options.auth.split(":")
        settings["authenticator"] = lambda server, session, envelope, mechanism, data: AuthResult(
            success=data.login == user.encode() and data.password == password.encode(), handled=False)
        settings["auth_required"] = True
        settings["auth_require_tls"] = False
    if options.tls:
        settings["tls_context"] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        settings["tls_context"].load_cert_chain(*options.tls)

    # The mailbox belongs to whom the IMAP server reads it as.
    if os.geteuid() == 0:
        os.chmod(os.path.dirname(options.maildir), 0o777)
        nobody = pwd.getpwnam("nobody")
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)
    controller = Controller(Handler(options.maildir), hostname="127.0.0.1", port=options.port, **settings)
    controller.start()
    signal.sigwait([signal.SIGTERM, signal.SIGINT])
    controller.stop()


main()
